import type { DataValue, ImageValue, ModelValue, NetworkValue, Shape } from '../values/port-value.ts'

/** Values for the examples of node types: what tests, help and gallery let flow into a node. */

export function exampleData(data: Partial<DataValue> = {}): DataValue {
  return {
    kind: 'data',
    shape: [28, 28, 1],
    target: { kind: 'classes', names: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] },
    examples: { train: 2000, validation: 500, test: 10000 },
    range: [0, 1],
    ...data,
  }
}

/** A network of one layer that ends in the given shape; of none where the shape is the data's own. */
export function exampleNetwork(
  shape: Shape = [28, 28, 1],
  network: Partial<NetworkValue> = {},
): NetworkValue {
  const data = network.data ?? exampleData()
  const outputs = shape.reduce((product, extent) => product * extent, 1)
  const begun = shape.join() === data.shape.join()
  return {
    kind: 'network',
    shape,
    data,
    source: ['digits', 'data'],
    layers: begun ? [] : [{ node: 'before', trainable: 1000, fixed: 0, outputs }],
    activation: 'linear',
    ...network,
  }
}

/** A network that ends in a Dense layer with softmax, as training wants it. */
export function exampleClassifier(network: Partial<NetworkValue> = {}): NetworkValue {
  return exampleNetwork([10], {
    activation: 'softmax',
    setBy: { units: 'before', activation: 'before' },
    ...network,
  })
}

export function exampleModel(model: Partial<ModelValue> = {}): ModelValue {
  return {
    kind: 'model',
    trainer: 'trainer',
    network: exampleClassifier(),
    data: exampleData(),
    ...model,
  }
}

export function exampleImage(shape: ImageValue['shape'] = [28, 28, 1]): ImageValue {
  return { kind: 'image', shape }
}

/** A JPEG picture of 8 rows and 12 columns, brighter to the right, as base64. */
export const EXAMPLE_JPEG =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//wAALCAAIAAwBAREA/8QAFQABAQAAAAAAAAAAAAAAAAAABgf/xAAZEAABBQAAAAAAAAAAAAAAAAAAAgUGNEL/2gAIAQEAAD8ANxbBU2+ok//Z'
