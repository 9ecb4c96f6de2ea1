import { type ArrayFacts, type ArrayLabel, MOST_ARRAY_LABELS } from '../../graph/values/own-arrays.ts'
import { type ArrayData, countOf, isText } from './array-data.ts'

/** How many of the first values are told. */
const FIRST = 6
/** Of each of them. */
const MOST_LETTERS = 40
/** Text that is longer is no label. */
const LONGEST_LABEL = 200

/** What a person wants to know of an array, and what a graph has to. Looks at every value. */
export function describeArray({ dtype, shape, values }: ArrayData): ArrayFacts {
  const first = Array.from(values.slice(0, FIRST) as ArrayLike<ArrayLabel>, plain)
  const facts = { dtype, shape, first }
  if (isText(values)) {
    const labels = labelsOf(values, shape)
    const distinct = shape.length === 1 && labels !== undefined && labels.length === values.length
    return { ...facts, ...(labels && { labels }), ...(distinct && { texts: values }) }
  }
  const extent = extentOf(values)
  const oneHot = oneHotOf(values, shape)
  const labels = extent.notFinite > 0 ? undefined : labelsOf(values, shape)
  return {
    ...facts,
    ...(extent.low <= extent.high && { range: [extent.low, extent.high] as const }),
    ...(extent.notFinite > 0 && { notFinite: extent.notFinite }),
    ...(extent.fractions && { fractions: true as const }),
    ...(labels && { labels }),
    ...(oneHot && { oneHot }),
  }
}

/** In files there is neither infinity nor -0. */
function plain(value: ArrayLabel): ArrayLabel {
  if (typeof value === 'string')
    return value.length > MOST_LETTERS ? `${value.slice(0, MOST_LETTERS)}…` : value
  return Number.isFinite(value) ? value + 0 : String(value)
}

function extentOf(values: ArrayLike<number>) {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  let notFinite = 0
  const mayBroken = values instanceof Float32Array || values instanceof Float64Array
  let fractions = false
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    if (mayBroken) {
      if (!Number.isFinite(value)) {
        notFinite++
        continue
      }
      if (!fractions) fractions = value !== Math.trunc(value)
    }
    if (value < low) low = value
    if (value > high) high = value
  }
  return { low: low + 0, high: high + 0, notFinite, fractions }
}

/** Each label and how often it occurs, ascending as NumPy's `unique` has them: text by its code points. */
function labelsOf(values: ArrayLike<ArrayLabel>, shape: readonly number[]): ArrayFacts['labels'] | undefined {
  if (shape.length === 0 || countOf(shape.slice(1)) !== 1) return undefined
  const counts = new Map<ArrayLabel, number>()
  for (let i = 0; i < values.length; i++) {
    const label = values[i] as ArrayLabel
    counts.set(label, (counts.get(label) ?? 0) + 1)
    const isLong = typeof label === 'string' && label.length > LONGEST_LABEL
    if (isLong || counts.size > MOST_ARRAY_LABELS) return undefined
  }
  return [...counts].sort(([a], [b]) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : byCodePoint(String(a), String(b)),
  )
}

function byCodePoint(a: string, b: string): number {
  const [left, right] = [Array.from(a), Array.from(b)]
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const order = (left[i]?.codePointAt(0) ?? 0) - (right[i]?.codePointAt(0) ?? 0)
    if (order !== 0) return order
  }
  return left.length - right.length
}

function oneHotOf(values: ArrayLike<number>, shape: readonly number[]): readonly number[] | undefined {
  const [rows = 0, classes = 0] = shape
  if (shape.length !== 2 || rows === 0 || classes < 2 || classes > MOST_ARRAY_LABELS) return undefined
  const counts = new Array<number>(classes).fill(0)
  for (let row = 0; row < rows; row++) {
    let hot = -1
    for (let column = 0; column < classes; column++) {
      const value = values[row * classes + column] as number
      if (value === 0) continue
      if (value !== 1 || hot >= 0) return undefined
      hot = column
    }
    if (hot < 0) return undefined
    counts[hot] = (counts[hot] as number) + 1
  }
  return counts
}
