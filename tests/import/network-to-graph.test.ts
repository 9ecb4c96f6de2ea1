import { describe, expect, it } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import type { JsonObject } from '../../src/graph/base/json.ts'
import { check } from '../../src/graph/check/check.ts'
import { fixOperations } from '../../src/graph/check/fix-operations.ts'
import { apply } from '../../src/graph/document/apply.ts'
import type { GraphDocument } from '../../src/graph/document/document.ts'
import { networkToGraph } from '../../src/import/network-to-graph.ts'
import { sentence } from '../../testing/words.ts'

const read = (model: JsonObject, training?: JsonObject) => {
  const found = networkToGraph({ model, file: 'digits.h5', ...(training && { training }) }, registry)
  if (!found.ok) throw new Error(JSON.stringify(found.problems))
  return found.value
}
const types = ({ nodes }: GraphDocument) => Object.values(nodes).map(({ type }) => type)
const paramsOf = ({ nodes }: GraphDocument, label: string) =>
  Object.values(nodes).find((node) => node.label === label)?.params
/** `a → b` by labels, or by types where a node has none. */
const wiresOf = ({ nodes, wires }: GraphDocument) => {
  const said = (id: string) => nodes[id]?.label ?? nodes[id]?.type
  return Object.values(wires).map(({ from, to }) => `${said(from[0])} → ${said(to[0])}`)
}
const shapesOf = (document: GraphDocument) => {
  const graph = check(document, registry)
  return graph.order.flatMap((id) => {
    const value = Object.values(graph.nodes[id]?.outputs ?? {})[0]
    return value?.kind === 'network' ? [[document.nodes[id]?.label, value.shape.join('×')]] : []
  })
}

const layer = (class_name: string, name: string, config: JsonObject = {}) => ({
  class_name,
  config: { name, ...config },
})

/** As Keras 2 writes a functional model. */
const wired = (entry: ReturnType<typeof layer>, ...from: readonly string[]) => ({
  ...entry,
  name: entry.config.name as string,
  inbound_nodes: from.length > 0 ? [from.map((name) => [name, 0, 0, {}])] : [],
})

/** The same as Keras 3 writes it. */
const wired3 = (entry: ReturnType<typeof layer>, ...from: readonly string[]) => {
  const tensors = from.map((name) => ({
    class_name: '__keras_tensor__',
    config: { shape: [null, 4], dtype: 'float32', keras_history: [name, 0, 0] },
  }))
  return {
    ...entry,
    module: 'keras.layers',
    name: entry.config.name as string,
    inbound_nodes:
      from.length > 0 ? [{ args: from.length > 1 ? [tensors] : tensors, kwargs: { mask: null } }] : [],
  }
}

const LENET = [
  layer('Conv2D', 'first', {
    filters: 6,
    kernel_size: 5,
    strides: [1, 1],
    padding: 'same',
    activation: 'tanh',
    kernel_initializer: {
      class_name: 'VarianceScaling',
      config: { scale: 1, mode: 'fan_avg', distribution: 'uniform' },
    },
    batch_input_shape: [null, 28, 28, 1],
    kernel_regularizer: { class_name: 'L2', config: { l2: 0.01 } },
  }),
  layer('MaxPooling2D', 'pool', { pool_size: 2, strides: null }),
  layer('Flatten', 'flat'),
  layer('Dense', 'out', { units: 10, activation: 'softmax', use_bias: true }),
]

describe('a network made elsewhere', () => {
  it('is a row of nodes with a trainer, and names what was left out', () => {
    const { document, problems } = read({ class_name: 'Sequential', config: { name: 's', layers: LENET } })
    expect(types(document)).toEqual([
      'input',
      'conv2d',
      'pooling',
      'flatten',
      'dense',
      'trainer',
      'optimizer',
    ])
    expect(shapesOf(document)).toEqual([
      ['first', '28×28×6'],
      ['pool', '14×14×6'],
      ['flat', '1176'],
      ['out', '10'],
    ])
    // What is as it would be anyway is not in the document.
    expect(paramsOf(document, 'first')).toEqual({
      filters: 6,
      kernelSize: [5, 5],
      padding: 'same',
      activation: 'tanh',
    })
    expect(document.title).toBe('digits')
    expect(problems.map((problem) => sentence(problem, 'en'))).toEqual([
      'The setting kernel_regularizer of first has no counterpart here and was left out.',
    ])
    const xs = Object.values(document.nodes).map(({ position }) => position.x)
    expect(xs.slice(0, 6)).toEqual([...xs.slice(0, 6)].sort((a, b) => a - b))
  })

  it.each([
    ['Keras 2', wired],
    ['Keras 3', wired3],
  ] as const)('keeps branches in the words of %s', (_, wire) => {
    const { document, problems } = read({
      class_name: 'Functional',
      config: {
        name: 'f',
        layers: [
          wire(layer('InputLayer', 'in', { batch_shape: [null, 4] })),
          wire(layer('Dense', 'a', { units: 8, activation: 'relu' }), 'in'),
          wire(layer('Dense', 'b', { units: 8, activation: 'relu' }), 'in'),
          wire(layer('Concatenate', 'both', { axis: -1 }), 'b', 'a'),
          wire(layer('Dense', 'out', { units: 3, activation: 'softmax' }), 'both'),
        ],
        input_layers: [['in', 0, 0]],
        output_layers: ['out', 0, 0],
      },
    })
    expect(problems).toEqual([])
    expect(wiresOf(document)).toEqual([
      'in → a',
      'in → b',
      'b → both',
      'a → both',
      'both → out',
      'out → trainer',
      'optimizer → trainer',
    ])
    expect(paramsOf(document, 'in')).toEqual({ kind: 'rows', answers: 3 })
    const [a, b] = ['a', 'b'].map((id) => document.nodes[id]?.position)
    expect([a?.x, (b?.y ?? 0) > (a?.y ?? 0)]).toEqual([b?.x, true])
  })

  it('is taken apart where models lie in models, and calls of the same layer are named', () => {
    const inner = {
      class_name: 'Sequential',
      name: 'inner',
      config: { name: 'inner', layers: [layer('Dense', 'd', { units: 4, activation: 'relu' })] },
    }
    const { document, problems } = read({
      class_name: 'Model',
      config: {
        name: 'outer',
        layers: [
          wired(layer('InputLayer', 'in', { batch_input_shape: [null, 4] })),
          { ...inner, inbound_nodes: [[['in', 0, 0, {}]], [['inner', 0, 0, {}]]] },
          {
            ...wired(layer('Dense', 'out', { units: 1, activation: 'sigmoid' })),
            inbound_nodes: [[['inner', 1, 0]]],
          },
        ],
        input_layers: [['in', 0, 0]],
        output_layers: [['out', 0, 0]],
      },
    })
    expect(wiresOf(document).slice(0, 3)).toEqual(['in → d', 'd → d', 'd → out'])
    expect(problems.map(({ code, values }) => [code, values.names])).toEqual([['import-shared', 'inner']])
  })

  it('opens with a placeholder where no node does the same, which keeps its settings word for word', () => {
    const lstm = layer('LSTM', 'memory', { units: 3, go_backwards: true, nested: { deep: [1, null] } })
    const { document, problems } = read({
      class_name: 'Sequential',
      config: [
        ...LENET.slice(0, 3),
        lstm,
        layer('Conv2D', 'groups', { filters: 2, kernel_size: [3, 3], groups: 2 }),
        layer('Dense', 'gelu', { units: 5, activation: { class_name: 'function', config: 'gelu' } }),
        layer('Dense', 'leaky', { units: 5, activation: 'leaky_relu' }),
        LENET[3] as JsonObject,
      ],
    })
    expect(types(document).slice(4, 11)).toEqual([
      'unknown-layer',
      'unknown-layer',
      'dense',
      'unknown-layer',
      'dense',
      'leaky-relu',
      'dense',
    ])
    expect(paramsOf(document, 'memory')).toEqual({ layer: lstm })
    expect(sentence(problems[0]!, 'en')).toBe(
      'For 3 layers there is no node, so “Unknown layer” stands in their place with all settings: memory (LSTM), groups (Conv2D: groups = 2), gelu activation (gelu).',
    )
    const graph = check(document, registry)
    const unknown = graph.problems.find(({ code }) => code === 'layer-unknown')!
    const out = apply(document, { kind: 'batch', operations: fixOperations(graph, registry, unknown) })
    expect(out.ok && wiresOf(out.value.document)).toContain('flat → groups')
  })

  it('begins with the data steps of a file, and ends with the activation that its loss took in', () => {
    const { document, problems } = read(
      {
        class_name: 'Sequential',
        config: {
          layers: [
            layer('InputLayer', 'picture', { batch_shape: [null, 32, 32, 3] }),
            layer('Resizing', 'small', { height: 16, width: 16, interpolation: 'nearest' }),
            layer('Rescaling', 'scale', { scale: 1 / 255, offset: 0 }),
            layer('Flatten', 'flat'),
            layer('Dense', 'out', { units: 10, activation: 'linear' }),
          ],
        },
      },
      {
        optimizer: { class_name: 'Adam', config: { learning_rate: 0.0010000000474974513, beta_1: 0.8 } },
        loss: { class_name: 'SparseCategoricalCrossentropy', config: { from_logits: true } },
      },
    )
    expect(types(document)).toEqual([
      'input',
      'resize',
      'scale',
      'flatten',
      'dense',
      'activation',
      'trainer',
      'optimizer',
      'loss',
    ])
    expect(document.nodes.optimizer?.params).toEqual({ beta1: 0.8 })
    expect(problems.map(({ code }) => code)).toEqual(['import-logits'])
  })

  it('augments as the layers of a file do while they learn', () => {
    const { document, problems } = read({
      class_name: 'Sequential',
      config: {
        layers: [
          layer('InputLayer', 'picture', { batch_shape: [null, 32, 32, 3] }),
          layer('RandomFlip', 'flip', { mode: 'horizontal' }),
          layer('RandomRotation', 'turn', { factor: [-0.1, 0.1], fill_mode: 'constant', fill_value: 1 }),
          layer('RandomTranslation', 'move', { height_factor: 0.2, width_factor: [0, 0.3] }),
          layer('RandomZoom', 'zoom', { height_factor: 0.2, fill_mode: 'nearest' }),
          layer('Rescaling', 'scale', { scale: 1 / 255 }),
          layer('Flatten', 'flat'),
          layer('Dense', 'out', { units: 10, activation: 'softmax' }),
        ],
      },
    })
    const none = { rotation: 0, widthShift: 0, heightShift: 0, zoom: 0 }
    expect(paramsOf(document, 'flip')).toEqual({ ...none, horizontalFlip: true })
    expect(paramsOf(document, 'turn')).toEqual({ ...none, rotation: 36, fill: 'constant', value: 1 })
    expect(paramsOf(document, 'move')).toEqual({
      ...none,
      heightShift: 0.2,
      widthShift: 0.3,
      fill: 'reflect',
    })
    expect(paramsOf(document, 'zoom')).toEqual({ ...none, zoom: 0.2 })
    expect(wiresOf(document).slice(0, 5)).toEqual([
      'picture → flip',
      'flip → turn',
      'turn → move',
      'move → zoom',
      'zoom → scale',
    ])
    expect(problems.map(({ code, values }) => [code, values.setting])).toEqual([
      ['import-left-out', 'width_factor'],
    ])
  })

  it('adds a Bias where its pictures are moved, too, and says so', () => {
    const { document, problems } = read({
      class_name: 'Sequential',
      config: {
        layers: [
          layer('InputLayer', 'picture', { batch_shape: [null, 32, 32, 3] }),
          layer('Rescaling', 'scale', { scale: Math.fround(1 / 127.5), offset: -1 }),
          layer('Flatten', 'flat'),
          layer('Dense', 'out', { units: 10, activation: 'softmax' }),
        ],
      },
    })
    expect(wiresOf(document).slice(0, 3)).toEqual([
      'picture → scale',
      'scale → scale offset',
      'scale offset → flat',
    ])
    expect(paramsOf(document, 'scale')).toEqual({ by: 127.5 })
    expect(paramsOf(document, 'scale offset')).toEqual({ start: -1 })
    expect(problems.map((problem) => sentence(problem, 'en'))).toEqual([
      'scale: what is added to each number is a node of its own, “Bias”, which is trained with the network.',
    ])
  })

  it('is trained on digits after one press of a button', () => {
    const { document } = read({ class_name: 'Sequential', config: { layers: LENET } })
    const graph = check(document, registry)
    expect(graph.problems.map(({ code }) => code)).toEqual([
      'data-awaited',
      'data-fits-too',
      'no-training-examples',
    ])
    const operations = fixOperations(graph, registry, graph.problems[0]!)
    const fixed = apply(document, { kind: 'batch', operations })
    if (!fixed.ok) throw new Error('not fixed')
    const mended = check(fixed.value.document, registry)
    expect(mended.problems.map(({ code }) => code)).toEqual(['inputs-not-scaled'])
    expect(Object.values(fixed.value.document.nodes).map(({ type }) => type)).toContain('digits')
  })

  it.each([
    [{ class_name: 'Sequential', config: { layers: [] } }, 'model-no-layers'],
    [{}, 'model-no-layers'],
    [{ class_name: 'Sequential', config: 7 }, 'model-no-layers'],
    [
      { class_name: 'Sequential', config: Array.from({ length: 2001 }, () => layer('Flatten', 'f')) },
      'model-too-many-layers',
    ],
  ])('without sense is refused in words (%#)', (model, code) => {
    const found = networkToGraph({ model, file: 'x.json' }, registry)
    expect(found.ok ? 'opened' : found.problems[0]?.code).toBe(code)
  })

  const input = wired(layer('InputLayer', 'i', { batch_input_shape: [null, 4] }))
  const functional = (layers: readonly JsonObject[], output: string): JsonObject => ({
    class_name: 'Functional',
    config: { name: 'm', layers, input_layers: [['i', 0, 0]], output_layers: [[output, 0, 0]] },
  })
  const called = (model: JsonObject, times: number) => ({
    ...model,
    name: 'x',
    inbound_nodes: Array.from({ length: times }, () => [['i', 0, 0, {}]]),
  })
  const empty: JsonObject = { class_name: 'Sequential', config: { name: 'e', layers: [] } }

  it.each([
    [
      'empty models that call each other',
      Array.from({ length: 12 }).reduce<JsonObject>(
        (model) => functional([input, called(model, 20)], 'x'),
        empty,
      ),
      'model-too-many-layers',
    ],
    [
      'layers from the last to the first',
      functional(
        Array.from({ length: 50_000 }, (_, i) => wired(layer('Flatten', `${-i}`), `${-i - 1}`)),
        '0',
      ),
      'model-too-many-layers',
    ],
    [
      'a layer that joins one branch with itself again and again',
      functional(
        [
          input,
          { ...layer('Add', 'a'), name: 'a', inbound_nodes: [new Array(200_000).fill(['i', 0, 0, {}])] },
        ],
        'a',
      ),
      'graph-too-many',
    ],
  ])('of %s keeps nobody waiting', (_, model, code) => {
    const found = networkToGraph({ model, file: 'x.json' }, registry)
    expect(found.ok ? 'opened' : found.problems[0]?.code).toBe(code)
  })

  it('takes no setting from what every object inherits', () => {
    const { document } = read({
      class_name: 'Sequential',
      config: {
        layers: [layer('Dense', 'd', { units: 2, kernel_initializer: { class_name: 'constructor' } })],
      },
    })
    expect(paramsOf(document, 'd')).not.toHaveProperty('initializer')
  })

  it('that doubles with every level does not', () => {
    let model: JsonObject = {
      class_name: 'Sequential',
      config: { name: 'm0', layers: [layer('Flatten', 'f')] },
    }
    for (let level = 1; level < 18; level++)
      model = { class_name: 'Sequential', config: { name: `m${level}`, layers: [model, model] } }
    const found = networkToGraph({ model, file: 'x.json' }, registry)
    expect(found.ok ? 'opened' : found.problems[0]?.code).toBe('model-too-many-layers')
  })
})
