import type { Json } from '../../graph/base/json.ts'
import type { GraphNode } from '../../graph/document/document.ts'
import { type AnyTable, isLargeTable } from '../../graph/values/table.ts'

/** From left to right, all at one height, as far apart as cards are wide. */
const STEP = 256

/** The text of a graph file: a table, and a small network that learns from it. */
export function freshNetwork(title: string, table: AnyTable): string {
  const classes = classesOf(table)
  const chain: readonly (readonly [id: string, type: string, params: Readonly<Record<string, Json>>])[] = [
    ['table', 'table', { preset: 'own', table: table as unknown as Json }],
    ['split', 'split', {}],
    ['scale', 'scale', { mode: 'standardise' }],
    ...(classes === undefined ? [['target', 'scale-target', {}] as const] : []),
    ['hidden', 'dense', { units: 16, activation: 'relu' }],
    [
      'output',
      'dense',
      classes === undefined
        ? { units: 1, activation: 'linear' }
        : { units: Math.max(2, classes), activation: 'softmax' },
    ],
    ['trainer', 'trainer', pace(isLargeTable(table) ? table.rows : table.rows.length)],
  ]
  const nodes: Record<string, GraphNode> = {}
  const wires: Record<string, { readonly from: readonly string[]; readonly to: readonly string[] }> = {}
  chain.forEach(([id, type, params], at) => {
    nodes[id] = { type, version: 1, params, position: { x: at * STEP, y: 0 } }
  })
  const place = (at: number, y: number) => ({ x: at * STEP, y })
  const last = chain.length
  nodes.optimizer = { type: 'optimizer', version: 1, params: {}, position: place(last - 2, 320) }
  nodes.curves = { type: 'curves', version: 1, params: {}, position: place(last, 0) }
  const result = classes === undefined ? 'regression-plot' : 'confusion-matrix'
  nodes.result = { type: result, version: 1, params: { part: 'validation' }, position: place(last, 320) }
  const wire = (from: readonly string[], to: readonly string[]) => {
    wires[`w${Object.keys(wires).length + 1}`] = { from, to }
  }
  chain.slice(1).forEach(([id, type], at) => {
    const [before, kind] = chain[at] as (typeof chain)[number]
    const port = type === 'dense' ? 'input' : type === 'trainer' ? 'network' : 'data'
    wire([before, kind === 'dense' ? 'output' : 'data'], [id, port])
  })
  wire(['optimizer', 'optimizer'], ['trainer', 'optimizer'])
  wire(['trainer', 'metrics'], ['curves', 'metrics'])
  wire(['trainer', 'model'], ['result', 'model'])
  return JSON.stringify({ format: 1, id: 'table', title, seed: 1, nodes, wires, notes: {}, frames: {} })
}

/** Batches of a size that leaves several of them an epoch, and the more epochs the fewer rows there are. */
function pace(rows: number): Readonly<Record<string, Json>> {
  const batchSize = Math.max(1, Math.min(64, 2 ** Math.floor(Math.log2(Math.max(1, rows / 8)))))
  return { batchSize, epochs: Math.max(10, Math.min(200, Math.round(20_000 / Math.max(1, rows)))) }
}

/** How many classes there are to tell; nothing where a number is to be predicted. */
function classesOf(table: AnyTable): number | undefined {
  const at = table.columns.findIndex(({ role }) => role === 'class')
  if (at < 0) return undefined
  if (isLargeTable(table)) return table.columns[at]?.facts.counts?.length ?? 2
  return new Set(table.rows.flatMap((row) => (row[at] === null ? [] : [String(row[at])]))).size
}
