import { ACTIVATIONS } from '../../nodes/layers/activation-parameter.ts'
import type { Json } from '../../src/graph/base/json.ts'
import type { PortRef } from '../../src/graph/document/document.ts'
import type { Draws } from './draws.ts'
import type { GraphPen } from './graph-pen.ts'

type AddLayer = (pen: GraphPen, draws: Draws, end: PortRef) => PortRef

const behind = (end: PortRef) => ({ input: [end] })
const SLOPES = ['linear', 'relu', 'sigmoid', 'tanh', 'elu', 'selu', 'softplus'] as const

/** A window no larger than the picture, its step, and what happens at the edge. */
function drawWindow(pen: GraphPen, draws: Draws, end: PortRef, most = 4) {
  const [height = 1, width = 1] = pen.shapeAt(end)
  const size = [draws.whole(1, Math.min(most, height)), draws.whole(1, Math.min(most, width))]
  const steps = Math.min(...size) > 1 && Math.min(height, width) > 4
  const stride = steps && draws.happens(0.5) ? size.map((side) => draws.whole(1, Math.min(side, 3))) : [1, 1]
  return { size, stride, padding: draws.one(['valid', 'same']) }
}

const convolution: AddLayer = (pen, draws, end) => {
  const { size, stride, padding } = drawWindow(pen, draws, end)
  const [height = 1, width = 1] = pen.shapeAt(end)
  const dilated = stride.join() === '1,1' && Math.min(height, width) > 6 && draws.happens(0.4)
  return pen.add(
    'conv2d',
    {
      filters: draws.whole(1, 6),
      kernelSize: size,
      stride,
      padding,
      ...(dilated && { dilation: [draws.whole(1, 2), draws.whole(1, 2)] }),
      activation: draws.one(ACTIVATIONS),
      bias: draws.happens(0.7),
    },
    behind(end),
  )
}

const depthwise: AddLayer = (pen, draws, end) => {
  const { size, stride, padding } = square(drawWindow(pen, draws, end))
  return pen.add(
    'depthwise-conv2d',
    {
      multiplier: draws.whole(1, 3),
      kernelSize: size,
      stride,
      padding,
      activation: draws.one(SLOPES),
      bias: draws.happens(0.7),
    },
    behind(end),
  )
}

const separable: AddLayer = (pen, draws, end) => {
  const { size, stride, padding } = square(drawWindow(pen, draws, end))
  return pen.add(
    'separable-conv2d',
    {
      filters: draws.whole(1, 6),
      multiplier: draws.whole(1, 2),
      kernelSize: size,
      stride,
      padding,
      activation: draws.one(SLOPES),
      bias: draws.happens(0.7),
    },
    behind(end),
  )
}

/** TensorFlow has depthwise convolutions only in equal steps down and across. */
function square({ size, stride, padding }: ReturnType<typeof drawWindow>) {
  const step = Math.min(...stride)
  return { size, stride: [step, step], padding }
}

const pooling: AddLayer = (pen, draws, end) => {
  const { size, stride, padding } = drawWindow(pen, draws, end, 3)
  return pen.add('pooling', { mode: draws.one(['max', 'average']), size, stride, padding }, behind(end))
}

const normalisation: AddLayer = (pen, draws, end) =>
  pen.add(
    'batch-normalisation',
    { scale: draws.happens(0.6), centre: draws.happens(0.6), epsilon: draws.one([0.001, 0.01]) },
    behind(end),
  )

const activation: AddLayer = (pen, draws, end) =>
  pen.add('activation', { activation: draws.one(ACTIVATIONS) }, behind(end))

const leaky: AddLayer = (pen, draws, end) =>
  pen.add('leaky-relu', { slope: draws.one([0, 0.1, 0.3]) }, behind(end))

const dropout: AddLayer = (pen, draws, end) =>
  pen.add('dropout', { rate: draws.one([0, 0.2, 0.5]) }, behind(end))

const bias: AddLayer = (pen, _, end) => pen.add('bias', {}, behind(end))

const dense: AddLayer = (pen, draws, end) =>
  pen.add(
    'dense',
    { units: draws.whole(1, 16), activation: draws.one(ACTIVATIONS), bias: draws.happens(0.7) },
    behind(end),
  )

export const weightedSum = (pen: GraphPen, end: PortRef, units: number): PortRef =>
  pen.add('weighted-sum', {}, { ...behind(end), weights: [pen.add('weights', { units })] })

const SMALL = [normalisation, activation, leaky, dropout, bias]

/** Branches from one place to another; with `add` all put out what the first one does. */
const branches: AddLayer = (pen, draws, end) => {
  const isPicture = pen.shapeAt(end).length === 3
  const channels = pen.shapeAt(end).at(-1) ?? 1
  const joins = draws.one(['add', 'concatenate'])
  const wide = () => (joins === 'add' ? channels : draws.whole(1, 6))
  const branch = () => {
    const units = wide()
    const like: Readonly<Record<string, Json>> = isPicture
      ? { filters: units, kernelSize: [draws.whole(1, 3), draws.whole(1, 3)], padding: 'same' }
      : { units }
    const made = pen.add(
      isPicture ? 'conv2d' : 'dense',
      { ...like, activation: draws.one(SLOPES) },
      behind(end),
    )
    return draws.happens(0.4) ? draws.one(SMALL)(pen, draws, made) : made
  }
  const others = Array.from({ length: draws.whole(1, 2) }, branch)
  const all = draws.happens(0.5) ? [end, ...others] : [...others, branch()]
  return pen.add(joins, {}, { input: all })
}

/** Layers behind a port until there is a row of numbers, and some behind that. */
export const addRandomLayers: AddLayer = (pen, draws, begin) => {
  let end = begin
  if (pen.shapeAt(end).length === 3) {
    const kinds = [convolution, convolution, depthwise, separable, pooling, branches, ...SMALL]
    for (let count = draws.whole(1, 5); count > 0; count--) end = draws.one(kinds)(pen, draws, end)
    end = draws.happens(0.5)
      ? pen.add('flatten', {}, behind(end))
      : pen.add('global-pooling', { mode: draws.one(['average', 'max']) }, behind(end))
  }
  const flatten: AddLayer = (_pen, _draws, row) => pen.add('flatten', {}, behind(row))
  const sum: AddLayer = (_pen, _draws, row) => weightedSum(pen, row, draws.whole(1, 8))
  const kinds = [dense, dense, sum, branches, flatten, ...SMALL]
  for (let count = draws.whole(0, 3); count > 0; count--) end = draws.one(kinds)(pen, draws, end)
  return end
}
