import { failed, ok, problem, type Result } from '../../graph/document/problem.ts'
import type { Elements, KeyedArray } from './array-data.ts'

/** The keys of the two arrays in a table of pixels. */
export const PIXELS = 'pixels'
export const LABELS = 'labels'

const LABEL_NAMES = /^(label|class|target|y|digit)$/i
const PIXEL_NAMES = /^(pixel|px)_?\d+$|^\d+x\d+$/i
/** Fewer columns are a table of measured values; without names that say otherwise, so are some more. */
const FEWEST = 16
const FEWEST_NAMELESS = 256
/** Bytes from which it is seen what a file is. */
const LOOK = 1 << 20
const [COMMA, LINE, RETURN, QUOTE, MINUS, POINT, ZERO, NINE] = [44, 10, 13, 34, 45, 46, 48, 57]

interface Layout {
  /** Where the first row of numbers begins. */
  readonly from: number
  readonly columns: number
  /** The column of labels; -1 where there is none. */
  readonly label: number
}

/** Whether text is a table of pixels, as Kaggle has MNIST, and no other table. */
export function isPixels(bytes: Uint8Array): boolean {
  return layoutOf(bytes) !== undefined
}

/**
 * Reads a table of pixels: a row for each picture, `label,pixel0,pixel1,…`, with a header or without, also without
 * labels. Numbers are bytes where all of them are from 0 to 255, else in single precision; labels are whole numbers,
 * or text where one is none.
 */
export function readPixels(bytes: Uint8Array): Result<readonly KeyedArray[]> {
  const layout = layoutOf(bytes)
  if (!layout) return failed(problem('array-no-kind'))
  const rows = linesFrom(bytes, layout.from)
  const width = layout.columns - Number(layout.label >= 0)
  const labels: string[] = []
  let pixels: Uint8Array | Float32Array = new Uint8Array(rows * width)
  let [at, to, row] = [layout.from, 0, 0]
  while (at < bytes.length) {
    if (isBreak(bytes[at])) {
      at++
      continue
    }
    row++
    for (let column = 0; column < layout.columns; column++) {
      const end = cellEnd(bytes, at)
      if (column === layout.label) labels.push(textOf(bytes, at, end))
      else {
        const value = numberOf(bytes, at, end)
        if (Number.isNaN(value))
          return failed(
            problem('array-pixel', { row, column: column + 1, value: textOf(bytes, at, end).slice(0, 40) }),
          )
        if (pixels instanceof Uint8Array && !isByte(value)) pixels = Float32Array.from(pixels)
        pixels[to++] = value
      }
      const more = bytes[end] === COMMA
      if (more !== column < layout.columns - 1)
        return failed(problem('array-pixel-row', { row, wanted: layout.columns }))
      at = end + 1
    }
  }
  const shape = [row, width]
  const dtype = pixels instanceof Uint8Array ? '|u1' : '<f4'
  const read = { key: PIXELS, array: { dtype, shape, values: pixels.subarray(0, to) } }
  return ok(layout.label < 0 ? [read] : [read, { key: LABELS, array: labelArray(labels) }])
}

function layoutOf(bytes: Uint8Array): Layout | undefined {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  const end = lineEnd(bytes, start)
  if (end - start > LOOK) return undefined
  const first = cellsOf(bytes, start, end)
  if (first.length < FEWEST) return undefined
  const label = first.findIndex((name) => LABEL_NAMES.test(name))
  const isHeader = label >= 0 || !first.every(isNumber)
  if (isHeader) {
    const named = first.filter((name, at) => at !== label && PIXEL_NAMES.test(name)).length
    return named === first.length - Number(label >= 0)
      ? { from: end, columns: first.length, label }
      : undefined
  }
  if (first.length < FEWEST_NAMELESS) return undefined
  const [, ...others] = first
  if (!first.slice(1).every((cell) => isByte(Number(cell)))) return undefined
  if (isPictureSize(others.length)) return { from: start, columns: first.length, label: 0 }
  return isPictureSize(first.length) ? { from: start, columns: first.length, label: -1 } : undefined
}

/** A square picture, grey or in colour. */
function isPictureSize(count: number): boolean {
  return [count, count / 3].some((pixels) => Number.isInteger(Math.sqrt(pixels)))
}

function labelArray(labels: readonly string[]): KeyedArray['array'] {
  const numbers = labels.map(Number)
  const whole = labels.every((label, i) => isNumber(label) && Number.isSafeInteger(numbers[i]))
  // `01` and `1` are two labels.
  const plain = whole && labels.every((label, i) => String(numbers[i]) === label)
  const shape = [labels.length]
  if (!plain)
    return { dtype: `<U${Math.max(1, ...labels.map((label) => label.length))}`, shape, values: labels }
  const small = numbers.every((number) => number === (number | 0))
  const values: Elements = small ? Int32Array.from(numbers) : Float64Array.from(numbers)
  return { dtype: small ? '<i4' : '<f8', shape, values }
}

function isByte(value: number): boolean {
  return value >= 0 && value <= 255 && Number.isInteger(value)
}

function isNumber(cell: string): boolean {
  return cell !== '' && Number.isFinite(Number(cell))
}

function isBreak(byte: number | undefined): boolean {
  return byte === LINE || byte === RETURN
}

function lineEnd(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length && !isBreak(bytes[at])) at++
  return at
}

function cellEnd(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length && bytes[at] !== COMMA && !isBreak(bytes[at])) at++
  return at
}

/** At most so many rows. */
function linesFrom(bytes: Uint8Array, from: number): number {
  let [lines, returns] = [1, 1]
  for (let at = from; at < bytes.length; at++)
    if (bytes[at] === LINE) lines++
    else if (bytes[at] === RETURN) returns++
  // One of the two ends every line, or both do.
  return Math.max(lines, returns)
}

function cellsOf(bytes: Uint8Array, from: number, end: number): readonly string[] {
  return new TextDecoder().decode(bytes.subarray(from, end)).split(',').map(bare)
}

function textOf(bytes: Uint8Array, from: number, end: number): string {
  return bare(new TextDecoder().decode(bytes.subarray(from, end)))
}

function bare(cell: string): string {
  const trimmed = cell.trim()
  return /^".*"$/.test(trimmed) ? trimmed.slice(1, -1) : trimmed
}

/** Whole numbers at once, anything else by way of its text. */
function numberOf(bytes: Uint8Array, from: number, end: number): number {
  let value = 0
  for (let at = from; at < end; at++) {
    const byte = bytes[at] as number
    if (byte < (ZERO as number) || byte > (NINE as number)) return looseNumber(bytes, from, end)
    value = value * 10 + byte - (ZERO as number)
  }
  return end > from ? value : Number.NaN
}

function looseNumber(bytes: Uint8Array, from: number, end: number): number {
  const first = bytes[from] as number
  const fine =
    first === MINUS || first === POINT || first === QUOTE || first === 32 || first >= (ZERO as number)
  const text = textOf(bytes, from, end)
  return fine && isNumber(text) ? Number(text) : Number.NaN
}
