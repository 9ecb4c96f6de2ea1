import type { Json } from '../graph/base/json.ts'
import { dictionary } from '../graph/base/lookup.ts'
import { newNode } from '../graph/check/fix-operations.ts'
import { freshId, type GraphDocument } from '../graph/document/document.ts'
import { ok, type Problem, type Result } from '../graph/document/problem.ts'
import { parseDocument } from '../graph/file/parse-document.ts'
import type { Registry } from '../graph/node/registry.ts'
import { sizeOf } from '../graph/values/port-value.ts'
import type { KeptWeights } from './kept-weights.ts'
import { ROW } from './lay-out.ts'

/** A graph that came in the file of its network, as the file says it. */
export interface ComeGraph {
  readonly graph: Readonly<Record<string, Json>>
  readonly trainer: string
  readonly weights: Readonly<Record<string, readonly (readonly [layer: string, at: number])[]>>
}

/** The graph that a file was made of, whose trainer begins with the weights of the file and only measures. */
export function graphWithStart(
  { graph, trainer, weights }: ComeGraph,
  kept: KeptWeights | undefined,
  file: string,
  registry: Registry,
): Result<{ readonly document: GraphDocument; readonly problems: readonly Problem[] }> {
  const parsed = parseDocument(JSON.stringify(graph), registry)
  if (!parsed.ok) return parsed
  const { document, problems } = parsed.value
  const node = document.nodes[trainer]
  const layers = kept ? startOf(weights, kept) : {}
  if (!node || !kept || Object.keys(layers).length === 0) return ok({ document, problems })
  const position = { x: node.position.x, y: node.position.y + ROW }
  const id = freshId('start_weights', document.nodes)
  const start = newNode(registry, 'start-weights', position, {
    weights: { file, content: kept.content, layers },
  })
  const nodes = dictionary(document.nodes)
  nodes[trainer] = { ...node, params: { ...node.params, epochs: 0 } }
  nodes[id] = start
  const wires = dictionary(document.wires)
  // What it began with there is not what it knows now.
  for (const [wire, { to }] of Object.entries(wires))
    if (to[0] === trainer && to[1] === 'start') delete wires[wire]
  wires[freshId('w_start', wires)] = { from: [id, 'start'], to: [trainer, 'start'] }
  return ok({ document: { ...document, nodes, wires }, problems })
}

function startOf(weights: ComeGraph['weights'], kept: KeptWeights) {
  const layers = dictionary<{ readonly arrays: readonly string[]; readonly numbers: number }>()
  for (const [node, places] of Object.entries(weights)) {
    const arrays = places.flatMap(([layer, at]) =>
      Object.hasOwn(kept.layers, layer) ? (kept.layers[layer]?.[at] ?? []) : [],
    )
    const numbers = arrays.reduce((sum, { shape }) => sum + sizeOf(shape), 0)
    if (arrays.length === places.length) layers[node] = { arrays: arrays.map(({ name }) => name), numbers }
  }
  return layers
}
