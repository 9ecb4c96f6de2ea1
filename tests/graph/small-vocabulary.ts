import { defineNode } from '../../src/graph/node/define-node.ts'
import { integer } from '../../src/graph/node/parameter.ts'
import { createRegistry } from '../../src/graph/node/registry.ts'
import type { DataValue } from '../../src/graph/values/port-value.ts'
import type { Words } from '../../src/graph/words/words.ts'
import { WORDS } from '../../testing/words.ts'

/** Three node types, enough to speak about graphs without the real vocabulary. */
export const data: DataValue = {
  kind: 'data',
  shape: [4],
  target: { kind: 'classes', names: ['a', 'b'] },
  examples: { train: 8, validation: 0, test: 2 },
  range: [0, 1],
}

export const source = defineNode({
  type: 'source',
  version: 2,
  category: 'data',
  place: 10,
  inputs: {},
  outputs: { data: { type: 'data' } },
  params: { size: integer({ default: 4, min: 1, max: 100 }) },
  infer: ({ params }) => ({ outputs: { data: { ...data, shape: [params.size] } } }),
  plan: {
    kind: 'dataset',
    dataset: () => ({
      kind: 'digits',
      classes: [0, 1],
      train: 8,
      validation: 0,
      test: 2,
      validationFrom: 'test',
    }),
  },
  migrations: { 1: ({ length, ...params }) => ({ ...params, size: length ?? 4 }) },
})

export const sum = defineNode({
  type: 'sum',
  version: 1,
  category: 'layer',
  place: 10,
  inputs: { input: { type: 'network', many: true } },
  outputs: { output: { type: 'network' } },
  params: { units: integer({ default: 1, min: 1, max: 10 }) },
  infer: ({ node, inputs, params }) => {
    const first = inputs.input[0]
    if (!first) return { problems: [{ code: 'missing-input', values: { port: 'input', type: 'network' } }] }
    const layers = [
      ...new Map(inputs.input.flatMap((i) => i.layers).map((layer) => [layer.node, layer])).values(),
    ]
    const own = { node, trainable: params.units, fixed: 0, outputs: params.units }
    return { outputs: { output: { ...first, shape: [params.units], layers: [...layers, own] } } }
  },
  plan: { kind: 'layer', layer: () => ({ class_name: 'Add', config: {} }) },
})

export const sink = defineNode({
  type: 'sink',
  version: 1,
  category: 'result',
  place: 10,
  inputs: { network: { type: 'network' }, model: { type: 'model', optional: true } },
  outputs: {},
  params: {},
  infer: () => ({}),
  plan: { kind: 'result' },
})

export const smallRegistry = createRegistry([source, sum, sink])

const said = { title: 't', summary: 's', help: 'h', keywords: [] }

/** What is said about them, beside everything else. */
export const SMALL_WORDS: Readonly<Record<'en' | 'de', Words>> = {
  en: {
    ...WORDS.en,
    nodes: {
      source: {
        ...said,
        inputs: {},
        outputs: { data: 'data' },
        params: { size: { label: 'size', hint: '' } },
      },
      sink: { ...said, inputs: { network: 'network', model: 'model' }, outputs: {}, params: {} },
    },
  },
  de: {
    ...WORDS.de,
    nodes: {
      source: {
        ...said,
        inputs: {},
        outputs: { data: 'Daten' },
        params: { size: { label: 'Größe', hint: '' } },
      },
      sink: { ...said, inputs: { network: 'Netz', model: 'Modell' }, outputs: {}, params: {} },
    },
  },
}
