import { hashJson } from '../graph/base/hash.ts'
import type { GraphDocument } from '../graph/document/document.ts'

/** Of everything a sketch comes from: not of titles, notes and where the nodes lie. */
export function hashOfGraph({ nodes, wires, seed }: GraphDocument): string {
  const kept = Object.entries(nodes).map(([id, { type, version, params }]) => [id, type, version, params])
  const ends = Object.values(wires).map(({ from, to }) => [from, to])
  return hashJson([kept.sort(byText), ends.sort(byText), seed])
}

const byText = (a: unknown, b: unknown) => (String(a) < String(b) ? -1 : 1)
