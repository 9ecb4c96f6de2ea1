import type { KerasModel } from '../../../src/graph/plan/plan.ts'
import { conv2d, dense, networkOf } from '../plans.ts'

const NORM = [
  'BatchNormalization',
  { axis: -1, momentum: 0.9, epsilon: 1e-3, center: true, scale: true },
] as const
const pool = (kind: 'Max' | 'Average', stride = 2) =>
  [`${kind}Pooling2D`, { pool_size: [2, 2], strides: [stride, stride], padding: 'same' }] as const

/** As `conv2d`, but each channel has filters of its own. */
function channelwise(className: string, own: Readonly<Record<string, number>>, seed: number) {
  const [, { kernel_initializer, filters: _, ...config }] = conv2d(1, 'relu', seed) as [
    string,
    { kernel_initializer: { class_name: string; config: { seed: number } }; filters: number },
  ]
  const initializers = {
    depthwise_initializer: kernel_initializer,
    pointwise_initializer: kernel_initializer,
  }
  return [className, { ...config, ...own, ...initializers }] as const
}

const SHAPE = [10, 10, 2] as const

/** The systems of the benchmark and some whose kernels they do not reach, with pictures and channels few enough for the cpu. */
export const smallSystems: Readonly<Record<string, KerasModel>> = {
  'A: one convolution': networkOf(SHAPE, {
    conv: conv2d(4, 'relu', 1),
    flatten: ['Flatten'],
    output: dense(5, 'softmax', 2),
  }),
  'B: three convolutions': networkOf(SHAPE, {
    conv1: conv2d(8, 'relu', 1),
    conv2: conv2d(8, 'relu', 2),
    conv3: conv2d(4, 'relu', 3),
    pool: pool('Max'),
    flatten: ['Flatten'],
    dense: dense(8, 'relu', 4),
    output: dense(5, 'softmax', 5),
  }),
  'C: batch normalisation everywhere': networkOf(SHAPE, {
    conv1: conv2d(3, 'relu', 1),
    norm1: NORM,
    conv2: conv2d(4, 'relu', 2),
    norm2: NORM,
    pool: pool('Max'),
    flatten: ['Flatten'],
    dense: dense(8, 'relu', 3),
    norm3: NORM,
    dropout: ['Dropout', { rate: 0.2 }],
    output: dense(5, 'softmax', 4),
  }),
  'tanh before max pooling': networkOf(SHAPE, {
    conv1: conv2d(4, 'tanh', 1),
    pool1: pool('Max'),
    conv2: conv2d(4, 'tanh', 2),
    pool2: pool('Max', 1),
    flatten: ['Flatten'],
    output: dense(5, 'softmax', 3),
  }),
  'depthwise and separable convolutions, average pooling': networkOf(SHAPE, {
    depthwise: channelwise('DepthwiseConv2D', { depth_multiplier: 2 }, 1),
    pool1: pool('Average'),
    separable: channelwise('SeparableConv2D', { filters: 5, depth_multiplier: 1 }, 2),
    pool2: pool('Average', 1),
    flatten: ['Flatten'],
    output: dense(5, 'softmax', 3),
  }),
}
