import {
  emptyDocument,
  type GraphDocument,
  type GraphNode,
  type Wire,
} from '../../../src/graph/document/document.ts'

/** A graph by hand: nodes by type and place, wires as `conv.output -> pool.input`. */
export function graphOf(
  nodes: Readonly<
    Record<string, readonly [type: string, x: number, y: number, params?: GraphNode['params']]>
  >,
  ...wires: readonly string[]
): GraphDocument {
  return {
    ...emptyDocument('test', 'Test'),
    nodes: Object.fromEntries(
      Object.entries(nodes).map(([id, [type, x, y, params = {}]]) => [
        id,
        { type, version: 1, params, position: { x, y } },
      ]),
    ),
    wires: Object.fromEntries(wires.map((text, i) => [`w_${i + 1}`, wireOf(text)])),
  }
}

function wireOf(text: string): Wire {
  const [from, to] = text.split(' -> ').map((end) => end.split('.') as [string, string])
  return { from: from!, to: to! }
}

/** `conv.output -> pool.input` for every wire, sorted. */
export function wiresOf({ wires }: GraphDocument): readonly string[] {
  return Object.values(wires)
    .map(({ from, to }) => `${from.join('.')} -> ${to.join('.')}`)
    .sort()
}
