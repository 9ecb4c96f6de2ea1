import { sameJson } from '../../../graph/base/json.ts'
import type { NodeId } from '../../../graph/document/document.ts'
import type { Place } from '../../../session/place.ts'
import { type AskedView, readView, writeView } from './asked-view.ts'

/** A place of the app as its address names it, with the node one looks at there and how it is to be shown. */
export interface Address {
  readonly place: Place
  readonly node?: NodeId
  /** Missing where nothing is asked for. */
  readonly view?: AskedView
}

/**
 * Reads the part of an address behind `#`: `/` is the start screen, `/p/<project>` a project of this computer,
 * `/g/<graph>` a graph that ships with the app, `/l/<graph>` one that the link holds itself, and each may be followed
 * by `/<node>`, and by `?` and how it is to be shown (`readView`).
 * @returns nothing where it is no address of the app; one that begins as a link does always is one, so that somebody
 * is told what is wrong with it
 */
export function readAddress(hash: string): Address | undefined {
  const [path, query] = halves(hash)
  const view = readView(query)
  const asked = sameJson(view, {}) ? {} : { view }
  const parts = partsOf(path)
  if (!parts) return path.startsWith('#/l/') ? { place: { kind: 'link', packed: path.slice(4) } } : undefined
  const [kind, name, node, ...rest] = parts
  if (kind === 'l') {
    const at = rest.length === 0 && node ? { node } : {}
    return { place: { kind: 'link', packed: name ?? '' }, ...at, ...asked }
  }
  if (rest.length > 0) return undefined
  if (kind === '' && name === undefined) return { place: { kind: 'start' }, ...asked }
  if (!name) return undefined
  const at = node ? { node } : {}
  if (kind === 'p') return { place: { kind: 'project', id: name }, ...at, ...asked }
  if (kind === 'g') return { place: { kind: 'shipped', name }, ...at, ...asked }
  return undefined
}

/** The address in full, beginning with `#`. */
export function writeAddress({ place, node, view = {} }: Address): string {
  const asked = writeView(view)
  if (place.kind === 'start') return `#/${asked}`
  const parts = [...nameOf(place), ...(node === undefined ? [] : [node])]
  return `#/${parts.map(encode).join('/')}${asked}`
}

function nameOf(place: Exclude<Place, { readonly kind: 'start' }>): readonly string[] {
  if (place.kind === 'project') return ['p', place.id]
  return place.kind === 'shipped' ? ['g', place.name] : ['l', place.packed]
}

function halves(hash: string): readonly [path: string, query: string] {
  const at = hash.indexOf('?')
  return at < 0 ? [hash, ''] : [hash.slice(0, at), hash.slice(at + 1)]
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
