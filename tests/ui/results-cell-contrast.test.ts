import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LEVELS } from '../../src/ui/views/confusion/confusion-stats.ts'

const read = (path: string) => readFileSync(new URL(`../../src/ui/${path}`, import.meta.url), 'utf8')
const tokens = read('base/theme/tokens.css')
const css = read('views/confusion/confusion.module.css')

type Triple = readonly [number, number, number]

/** A colour of the first block with this selector. */
function token(selector: string, name: string): Triple {
  const block = tokens.slice(tokens.indexOf(`${selector} {`))
  const hex = new RegExp(`--${name}: #([0-9a-f]{6})`).exec(block)?.[1] ?? ''
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as unknown as Triple
}

const linear = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
const times = (matrix: readonly Triple[], [a, b, c]: Triple) =>
  matrix.map(([x, y, z]) => x * a + y * b + z * c) as unknown as Triple
const each = (triple: Triple, of: (value: number) => number) => triple.map(of) as unknown as Triple

/* Matrices of Ottosson, “A perceptual color space for image processing” (2020). */
const TO_LMS: readonly Triple[] = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
]
const TO_LAB: readonly Triple[] = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
]
const FROM_LAB: readonly Triple[] = [
  [1, 0.3963377774, 0.2158037573],
  [1, -0.1055613458, -0.0638541728],
  [1, -0.0894841775, -1.291485548],
]
const FROM_LMS: readonly Triple[] = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.707614701],
]

/** Linear light of a mix in oklab, as `color-mix` makes it. */
function mixed(a: Triple, b: Triple, share: number): Triple {
  const lab = (colour: Triple) => times(TO_LAB, each(times(TO_LMS, colour), Math.cbrt))
  const [x, y] = [lab(a), lab(b)]
  const between = x.map((value, i) => value * share + y[i]! * (1 - share)) as unknown as Triple
  return each(
    times(
      FROM_LMS,
      each(times(FROM_LAB, between), (value) => value ** 3),
    ),
    (value) => Math.min(1, Math.max(0, value)),
  )
}

const luminance = ([r, g, b]: Triple) => 0.2126 * r + 0.7152 * g + 0.0722 * b
function contrast(a: Triple, b: Triple): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high! + 0.05) / (low! + 0.05)
}

const mixes = Array.from({ length: LEVELS + 1 }, (_, level) => {
  const rule = new RegExp(`\\[data-level="${level}"\\] \\{\\s*--mix: (\\d+)%`).exec(css)
  return Number(rule?.[1] ?? Number.NaN) / 100
})

describe.each([
  ['light', ':root'],
  ['dark', ':root[data-theme="dark"]'],
])('a cell of the confusion matrix in the %s theme', (_, selector) => {
  const colour = (name: string) => each(token(selector, name), linear)

  it.each(['network', 'danger'])('can be read at every shade of %s', (tint) => {
    const base = mixed(colour('line'), colour('panel'), 0.42)
    const low = mixes.flatMap((mix, level) => {
      const ground = mixed(colour(tint), base, mix)
      const writing = level >= 8 ? colour('on-strong') : colour('ink')
      const ratio = contrast(writing, ground)
      return ratio >= 4.5 ? [] : [[level, ratio]]
    })
    expect(low).toEqual([])
  })

  it('is the darker (or lighter) the larger its share is', () => {
    expect(mixes).toEqual([...mixes].sort((a, b) => a - b))
    expect(mixes[0]).toBe(0)
    expect(mixes[LEVELS]).toBe(1)
  })
})
