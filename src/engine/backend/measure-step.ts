import {
  cast,
  conv2d,
  dispose,
  losses,
  matMul,
  maxPool,
  mul,
  oneHot,
  randomNormal,
  randomUniform,
  relu,
  reshape,
  sub,
  type Tensor,
  type Tensor4D,
  tidy,
  valueAndGrads,
} from '@tensorflow/tfjs-core'
// Registers the gradients.
import '@tensorflow/tfjs-layers'

const BATCH = 32
const CLASSES = 10
const RATE = 0.01

/**
 * Measures training with the back end that is set: two convolutions, pooling and a dense layer on 32 digits, half a
 * billion floating-point operations, so that a graphics card does not drown in overhead. The first step, in which
 * WebGL compiles, does not count.
 * @param budgetMs the step in which this much time has passed is the last one.
 * @returns milliseconds of the fastest step.
 */
export async function measureStep(budgetMs: number): Promise<number> {
  const images = randomNormal([BATCH, 28, 28, 1], 0, 1, 'float32', 1) as Tensor4D
  const labels = tidy(() => cast(oneHot(randomUniform([BATCH], 0, CLASSES, 'int32', 2), CLASSES), 'float32'))
  let weights: Tensor[] = [
    randomNormal([3, 3, 1, 16], 0, 0.3, 'float32', 3),
    randomNormal([3, 3, 16, 32], 0, 0.1, 'float32', 4),
    randomNormal([12 * 12 * 32, CLASSES], 0, 0.02, 'float32', 5),
  ]
  const step = valueAndGrads((edgeFilter: Tensor, shapeFilter: Tensor, dense: Tensor) => {
    const edges = relu(conv2d(images, edgeFilter as Tensor4D, 1, 'valid'))
    const shapes = relu(conv2d(edges, shapeFilter as Tensor4D, 1, 'valid'))
    const features = reshape(maxPool(shapes, 2, 2, 'valid'), [BATCH, -1])
    return losses.softmaxCrossEntropy(labels, matMul(features, dense))
  })
  let fastest = Number.POSITIVE_INFINITY
  const begin = performance.now()
  for (let i = 0; i < 2 || performance.now() - begin < budgetMs; i++) {
    const start = performance.now()
    const updated = tidy(() => {
      const { grads } = step(weights)
      return weights.map((weight, at) => sub(weight, mul(grads[at]!, RATE)))
    })
    dispose(weights)
    weights = updated
    // The first filter's gradient is computed last: when it has arrived, everything has.
    await weights[0]!.data()
    if (i > 0) fastest = Math.min(fastest, performance.now() - start)
  }
  dispose([images, labels, ...weights])
  return fastest
}
