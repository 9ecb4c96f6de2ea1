import { lookup } from '../base/lookup.ts'

interface Measure {
  readonly size: number
  /** Entries of its own. */
  readonly count: number
  readonly depth: number
}

// Documents are immutable and share what an edit did not touch, so nearly everything is known already.
const known = new WeakMap<object, Measure>()
/** Letters up to which something is measured again as quickly as it is looked up. */
const SMALL = 400

/** Letters that plain data has as JSON without any layout. What was measured before costs nothing. */
export function jsonSize(value: unknown): number {
  return measure(value).size
}

/** How many entries plain data has. */
export function jsonCount(value: object): number {
  return measure(value).count
}

/** How many lists and objects of plain data lie within each other. */
export function jsonDepth(value: unknown): number {
  return measure(value).depth
}

/**
 * Measures a record that differs from one before only under some keys, without looking at its other entries. Where that
 * does not say how deep it is, it is measured when it is asked for.
 */
export function measureAfter(before: Entries, after: Entries, keys: Iterable<string>): void {
  const last = known.get(before)
  if (!last || known.has(after)) return
  let { size, depth, count } = last
  for (const key of keys) {
    const [was, is] = [entrySize(key, lookup(before, key)), entrySize(key, lookup(after, key))]
    // Perhaps none of the others is as deep.
    if (was.depth >= depth && is.depth < was.depth) return
    size += is.size - was.size
    count += is.count - was.count
    depth = Math.max(depth, is.depth)
  }
  known.set(after, { size, depth, count })
}

type Entries = Readonly<Record<string, unknown>>

/** What an entry adds to its record, and how deep the record is with it. */
function entrySize(key: string, entry: unknown): Measure {
  if (entry === undefined) return { size: 0, depth: 0, count: 0 }
  const { size, depth } = measure(entry)
  return { size: size + plainSize(key) + 2, depth: depth + 1, count: 1 }
}

function measure(value: unknown): Measure {
  if (typeof value !== 'object' || value === null) return { size: plainSize(value), depth: 0, count: 0 }
  const before = known.get(value)
  if (before) return before
  let [size, depth, count] = [2, 0, 0]
  const add = (item: unknown, further: number) => {
    // Most of what is large is numbers in lists.
    const isPlain = typeof item !== 'object' || item === null
    const inner = isPlain ? undefined : measure(item)
    size += (inner?.size ?? plainSize(item)) + further
    depth = Math.max(depth, inner?.depth ?? 0)
    count++
  }
  if (Array.isArray(value)) for (const item of value) add(item, 1)
  else for (const [key, item] of Object.entries(value)) if (item !== undefined) add(item, plainSize(key) + 2)
  const measured = { size, depth: depth + 1, count }
  if (size > SMALL) known.set(value, measured)
  return measured
}

function plainSize(value: unknown): number {
  if (typeof value === 'string' && isPlainText(value)) return value.length + 2
  return JSON.stringify(value)?.length ?? 0
}

/** Letters that JSON writes as they are; longer texts are not worth looking at one by one. */
function isPlainText(text: string): boolean {
  if (text.length > 40) return false
  for (let i = 0; i < text.length; i++) {
    const letter = text.charCodeAt(i)
    if (letter < 0x20 || letter > 0x7e || letter === 0x22 || letter === 0x5c) return false
  }
  return true
}
