import type { NodeId } from '../../../graph/document/document.ts'
import type { Place } from '../../../session/place.ts'

/** A place of the app as its address names it, with the node one looks at there. */
export interface Address {
  readonly place: Place
  readonly node?: NodeId
}

/**
 * Reads the part of an address behind `#`: `/` is the start screen, `/p/<project>` a project of this computer,
 * `/g/<graph>` a graph that ships with the app, and either may be followed by `/<node>`.
 * @returns nothing where it is no address of the app
 */
export function readAddress(hash: string): Address | undefined {
  const parts = partsOf(hash)
  if (!parts) return undefined
  const [kind, name, node, ...rest] = parts
  if (rest.length > 0) return undefined
  if (kind === '' && name === undefined) return { place: { kind: 'start' } }
  if (!name) return undefined
  const at = node ? { node } : {}
  if (kind === 'p') return { place: { kind: 'project', id: name }, ...at }
  if (kind === 'g') return { place: { kind: 'shipped', name }, ...at }
  return undefined
}

/** The address in full, beginning with `#`. */
export function writeAddress({ place, node }: Address): string {
  if (place.kind === 'start') return '#/'
  const parts = place.kind === 'project' ? ['p', place.id] : ['g', place.name]
  return `#/${[...parts, ...(node === undefined ? [] : [node])].map(encode).join('/')}`
}

/** Half a character, which a file may have as a name, has no code of its own in an address. */
const encode = (part: string) => encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\ufffd'))

function partsOf(hash: string): readonly string[] | undefined {
  if (!hash.startsWith('#/')) return undefined
  try {
    return hash.slice(2).replace(/\/$/, '').split('/').map(decodeURIComponent)
  } catch {
    // A percent sign that is none of ours.
    return undefined
  }
}

/** Whether two places have the same address; they may be two copies of a shipped graph. */
export const samePlace = (a: Place, b: Place): boolean =>
  writeAddress({ place: a }) === writeAddress({ place: b })
