import type { Json } from '../../src/graph/base/json.ts'
import { temporaryFile } from './call.ts'

type Params = Readonly<Record<string, Json>>

export interface TableGraph {
  readonly preset: string
  /** With the preset `own`. */
  readonly table?: Json
  readonly activation?: string
  readonly optimizer: Params
  readonly epochs: number
  /** What the predict node is asked. */
  readonly inputs: readonly (readonly number[])[]
  /** Data steps between table and neuron. */
  readonly scale?: Params
  /** What becomes of the numbers asked for, behind it; nothing where left out. */
  readonly scaleTarget?: Params
  /** Further nodes that look at the model, by id. */
  readonly results?: Readonly<Record<string, readonly [type: string, params: Params]>>
}

/** A graph file: one neuron on a table, with nodes that ask it and put its weights into words. */
export function tableGraph(graph: TableGraph): Promise<string> {
  return temporaryFile(JSON.stringify(tableDocument(graph)))
}

function tableDocument({ preset, activation = 'linear', optimizer, epochs, inputs, ...more }: TableGraph) {
  const results = {
    predict: ['predict', { from: 'values', inputs }],
    words: ['weights-in-words', {}],
    ...more.results,
  } as const
  const nodes: Record<string, readonly [type: string, params: Params]> = {
    table: ['table', { preset, ...(more.table && { table: more.table }) }],
    scale: ['scale', more.scale ?? { mode: 'none' }],
    ...(more.scaleTarget && { unit: ['scale-target', more.scaleTarget] as const }),
    neuron: ['dense', { units: 1, activation }],
    optimizer: ['optimizer', optimizer],
    trainer: ['trainer', { epochs, batchSize: 8, validate: false }],
    ...results,
  }
  const wires = [
    ['table', 'data', 'scale', 'data'],
    ...(more.scaleTarget
      ? [
          ['scale', 'data', 'unit', 'data'],
          ['unit', 'data', 'neuron', 'input'],
        ]
      : [['scale', 'data', 'neuron', 'input']]),
    ['neuron', 'output', 'trainer', 'network'],
    ['optimizer', 'optimizer', 'trainer', 'optimizer'],
    ...Object.keys(results).map((id) => ['trainer', 'model', id, 'model']),
  ]
  return {
    format: 1,
    id: 'neuron',
    title: 'A neuron',
    seed: 1,
    nodes: Object.fromEntries(
      Object.entries(nodes).map(([id, [type, params]], i) => [
        id,
        { type, version: 1, params, position: { x: 240 * i, y: i < 5 ? 0 : 400 } },
      ]),
    ),
    wires: Object.fromEntries(
      wires.map(([node, port, to, input], i) => [`w${i}`, { from: [node, port], to: [to, input] }]),
    ),
    frames: {},
    notes: {},
  }
}
