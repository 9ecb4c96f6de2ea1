import fc from 'fast-check'
import type { AnyInputs, NodeDefinition } from '../../src/graph/node/define-node.ts'
import type { Initializer } from '../../src/graph/values/initializers.ts'
import { LOSSES } from '../../src/graph/values/loss-kind.ts'
import {
  type DataValue,
  type NetworkValue,
  type PortType,
  type PortValue,
  sizeOf,
} from '../../src/graph/values/port-value.ts'

const shape = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 })
const count = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 70_000 }))
const ids = fc.constantFrom('a', 'b', 'c')

const data: fc.Arbitrary<DataValue> = fc.record({
  kind: fc.constant('data'),
  shape,
  target: fc
    .tuple(fc.constantFrom('classes', 'numbers'), fc.integer({ min: 1, max: 12 }))
    .map(([kind, names]) => ({ kind, names: Array.from({ length: names }, (_, i) => `${i}`) })),
  examples: fc.record({ train: count, validation: count, test: count }),
  range: fc
    .tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 0, max: 1e6 }))
    .map(([least, extent]) => [least, least + extent] as const),
})

const network: fc.Arbitrary<NetworkValue> = fc
  .record({
    data,
    shape,
    layers: fc.uniqueArray(
      fc.record({
        node: ids,
        trainable: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 1e9 })),
        fixed: fc.integer({ min: 0, max: 1000 }),
        outputs: fc.integer({ min: 1, max: 1e9 }),
      }),
      { selector: (layer) => layer.node },
    ),
    activation: fc.constantFrom('linear', 'relu', 'softmax', 'sigmoid'),
    source: fc.constantFrom(['a', 'data'] as const, ['b', 'data'] as const),
    setBy: fc.option(
      fc.record({
        units: fc.option(ids, { nil: undefined }),
        activation: fc.option(ids, { nil: undefined }),
      }),
      { nil: undefined },
    ),
  })
  .map((value) => ({ kind: 'network', ...value }))

const values: { readonly [T in PortType]: fc.Arbitrary<Extract<PortValue, { kind: T }>> } = {
  data,
  network,
  optimizer: fc.record({
    kind: fc.constant('optimizer'),
    name: fc.constantFrom('sgd', 'adam'),
    learningRate: fc.double({ min: 1e-8, max: 100, noNaN: true }),
    slots: fc.integer({ min: 0, max: 3 }),
  }),
  schedule: fc.record({
    kind: fc.constant('schedule'),
    node: ids,
    schedule: fc.constantFrom(
      undefined,
      { kind: 'cosine', decaySteps: 'training', alpha: 0 },
      { kind: 'step', decaySteps: { epochs: 3 }, decayRate: 0.5 },
      {
        kind: 'plateau',
        monitor: 'valAccuracy',
        factor: 0.5,
        patience: 2,
        minDelta: 0,
        cooldown: 0,
        minRate: 0,
      },
    ),
  }),
  loss: fc.record({
    kind: fc.constant('loss'),
    name: fc.constantFrom('automatic', ...LOSSES),
    node: ids,
  }),
  model: fc.record({ kind: fc.constant('model'), trainer: ids, network, data }),
  metrics: fc.record({ kind: fc.constant('metrics'), trainer: ids }),
  image: fc.record({
    kind: fc.constant('image'),
    shape: fc.tuple(
      fc.integer({ min: 1, max: 64 }),
      fc.integer({ min: 1, max: 64 }),
      fc.constantFrom(1 as const, 3 as const),
    ),
  }),
  weights: fc.record({
    kind: fc.constant('weights'),
    node: ids,
    shape: fc.tuple(fc.integer({ min: 1, max: 300 })),
    initializer: fc.constantFrom<Initializer>({ kind: 'zeros' }, { kind: 'glorot-uniform' }),
  }),
  start: fc.record({
    kind: fc.constant('start'),
    content: fc.constant('a'.repeat(64)),
    layers: fc.dictionary(
      ids,
      fc.record({ arrays: fc.array(ids), numbers: fc.integer({ min: 0, max: 1000 }) }),
    ),
  }),
}

/** Whatever may flow through a wire. */
export const portValue: fc.Arbitrary<PortValue> = fc.oneof(...Object.values(values))

/** Anything the check may hand to a node: required inputs are there, optional ones sometimes, lists of one to three. */
export function arbitraryInputs({ inputs }: NodeDefinition): fc.Arbitrary<AnyInputs> {
  const ports = Object.entries(inputs).map(([port, { type, many, optional }]) => {
    const value: fc.Arbitrary<PortValue> = values[type]
    if (many) return [port, fc.array(value, { minLength: 1, maxLength: 3 })] as const
    return [port, optional ? fc.option(value, { nil: undefined }) : value] as const
  })
  return fc.record(Object.fromEntries(ports)) as fc.Arbitrary<AnyInputs>
}

/** A network without layers that ends in the given shape. */
export function networkOf(ends: readonly number[]): NetworkValue {
  return {
    kind: 'network',
    shape: ends,
    data: {
      kind: 'data',
      shape: ends,
      target: { kind: 'numbers', names: ['y'] },
      examples: { train: 1, validation: 0, test: 0 },
      range: [0, 1],
    },
    source: ['data', 'data'],
    layers: [{ node: 'before', trainable: 0, fixed: 0, outputs: sizeOf(ends) }],
    activation: 'linear',
  }
}
