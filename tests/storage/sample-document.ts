import type { Text } from '../../src/graph/base/text.ts'
import { emptyDocument, type GraphDocument } from '../../src/graph/document/document.ts'

/** A document with `nodes` dense layers and, as files from later versions have, something nobody here knows. */
export function sampleDocument(id: string, title: Text = `Graph ${id}`, nodes = 2): GraphDocument {
  const entries = Array.from({ length: nodes }, (_, n) => [
    `dense_${n}`,
    { type: 'dense', version: 1, params: { units: 10 + n }, position: { x: 200 * n, y: 0 }, fromLater: [n] },
  ])
  return { ...emptyDocument(id, title), nodes: Object.fromEntries(entries) }
}
