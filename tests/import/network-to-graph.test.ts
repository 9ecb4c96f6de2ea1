import { describe, expect, it } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import type { JsonObject } from '../../src/graph/base/json.ts'
import { check } from '../../src/graph/check/check.ts'
import { fixOperations } from '../../src/graph/check/fix-operations.ts'
import { apply } from '../../src/graph/document/apply.ts'
import { sentence } from '../../testing/words.ts'
import { LENET, layer, paramsOf, read, shapesOf, types, wired, wired3, wiresOf } from './models-of-others.ts'

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
})
