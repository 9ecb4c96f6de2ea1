import { lookup } from '../base/lookup.ts'
import type { Text } from '../base/text.ts'
import { changesBetween } from './changes.ts'
import type { GraphDocument } from './document.ts'
import { jsonCount, jsonDepth, jsonSize, measureAfter } from './json-size.ts'
import { type Problem, problem } from './problem.ts'

/**
 * What a graph may be. The same limits hold for a file from elsewhere and for an edit, so that whatever can be made
 * can be given away and opened again. A project that is kept on this computer opens whatever it is.
 */
export const LIMITS = {
  /** Letters as JSON without layout: six tables of the largest size. */
  size: 32_000_000,
  /** More than a person can work with. */
  parts: { nodes: 5_000, wires: 20_000, frames: 5_000, notes: 5_000 },
  /** Letters of a title, a label, a note, a summary. */
  text: 20_000,
  /** Canvas units from the middle. */
  coordinate: 1e7,
  extent: 1e6,
  /** Brackets within brackets. */
  depth: 40,
} as const

/** Letters of a file that are looked at; layout makes a graph several times as long. */
export const LONGEST_FILE = 6 * LIMITS.size
/** Bytes of a file that are read: letters of a graph itself may take three each. */
export const LARGEST_FILE = LONGEST_FILE + 2 * LIMITS.size

type Parts = keyof typeof LIMITS.parts
const PARTS = Object.keys(LIMITS.parts) as readonly Parts[]

/** Says what makes a document larger than it may be, or nothing. */
export function tooLarge(document: GraphDocument): Problem | undefined {
  for (const what of PARTS) {
    const count = jsonCount(document[what])
    if (count > LIMITS.parts[what])
      return problem('graph-too-many', { what, count, most: LIMITS.parts[what] })
  }
  const size = jsonSize(document)
  if (size <= LIMITS.size) return undefined
  return problem('graph-too-large', { megabytes: Math.ceil(size / 1e5) / 10, most: LIMITS.size / 1e6 })
}

/**
 * Says why an edit goes too far, or nothing. What was beyond a limit before may stay so and may get smaller: only an
 * edit that itself goes beyond is refused.
 */
export function refuseGrowth(before: GraphDocument, after: GraphDocument): Problem | undefined {
  if (isLongerText(before.title, after.title) || isLongerText(before.summary, after.summary)) return tooLong()
  const changes = changesBetween(before, after)
  for (const what of PARTS) {
    if (before[what] === after[what]) continue
    measureAfter(before[what], after[what], changes[what])
    const refused = refuseEntries(before[what], after[what], changes[what])
    if (refused) return refused
  }
  const now = tooLarge(after)
  if (!now) return undefined
  if (now.code === 'graph-too-large') return jsonSize(after) > jsonSize(before) ? now : undefined
  const what = now.values.what as Parts
  return Object.keys(after[what]).length > Object.keys(before[what]).length ? now : undefined
}

/** An entry lies within its record, and that within the document. */
const DEEPEST_ENTRY = LIMITS.depth - 2

type Entry = Readonly<Record<string, unknown>>

function refuseEntries(
  before: Readonly<Record<string, object>>,
  after: Readonly<Record<string, object>>,
  changed: Iterable<string>,
): Problem | undefined {
  for (const id of changed) {
    const [old, entry] = [lookup(before, id) as Entry | undefined, lookup(after, id)]
    if (entry === undefined) continue
    if (jsonDepth(entry) > DEEPEST_ENTRY && jsonDepth(entry) > jsonDepth(old))
      return problem('graph-too-deep')
    const { position, width, height, ...now } = entry as Entry
    for (const field of ['label', 'text', 'title'])
      if (isLongerText(old?.[field] as Text, now[field] as Text)) return tooLong()
    const reasons = (now.intended ?? {}) as Readonly<Record<string, Text>>
    for (const [code, reason] of Object.entries(reasons))
      if (isLongerText(lookup(old?.intended as typeof reasons, code), reason)) return tooLong()
    if (position !== old?.position && isFar(position)) return problem('too-far-out')
    for (const [field, extent] of Object.entries({ width, height }))
      if (extent !== old?.[field] && typeof extent === 'number' && extent > LIMITS.extent)
        return problem('too-far-out')
  }
  return undefined
}

function isFar(position: unknown): boolean {
  const { x = 0, y = 0 } = (position ?? {}) as { x?: number; y?: number }
  return Math.max(Math.abs(x), Math.abs(y)) > LIMITS.coordinate
}

/** Whether a text is longer than allowed and was not before. */
function isLongerText(before: Text | undefined, now: Text | undefined): boolean {
  const length = textLength(now)
  return before !== now && length > LIMITS.text && length > textLength(before)
}

function textLength(text: Text | undefined): number {
  if (text === undefined) return 0
  return typeof text === 'string' ? text.length : Math.max(text.en.length, text.de.length)
}

function tooLong(): Problem {
  return problem('text-too-long', { most: LIMITS.text })
}
