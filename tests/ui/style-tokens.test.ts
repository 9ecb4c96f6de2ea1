import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const ui = new URL('../../src/ui/', import.meta.url)
const sheets = readdirSync(ui, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.module.css'))
const tokens = readFileSync(new URL('base/theme/tokens.css', ui), 'utf8')

/** Declarations of all style sheets, as `file: property: value`. */
const declarations = sheets.flatMap((path) =>
  [...readFileSync(new URL(path, ui), 'utf8').matchAll(/^\s*([\w-]+): ([^;]+);/gm)].map(
    ([, property = '', value = '']) => ({ path, property, value }),
  ),
)

/** Drawings have units of their own. */
const DRAWINGS = ['pictures/plot.module.css', 'views/descent/descent.module.css']

it('writes in the sizes of the scale', () => {
  const others = declarations.filter(
    ({ path, property, value }) =>
      property === 'font-size' &&
      !/^(var\(--(text|cell)-[\w-]+\)|inherit)$/.test(value) &&
      !DRAWINGS.includes(path),
  )
  expect(others).toEqual([])
})

it('has at least five sizes of text, each clearly larger than the one before', () => {
  const sizes = [...tokens.matchAll(/--text-\w+: ([\d.]+)rem;/g)].map(([, size]) => Number(size) * 16)
  expect(sizes.length).toBeGreaterThanOrEqual(5)
  expect(sizes[0]).toBeGreaterThanOrEqual(12)
  expect(sizes.every((size, i) => i === 0 || size - sizes[i - 1]! >= 1)).toBe(true)
})

it('keeps distances on the grid of 4 px, with half a step for what belongs together', () => {
  const isOff = (part: string) =>
    /^\d+px$/.test(part) && !/^[012]px$/.test(part) && Number(part.slice(0, -2)) % 4 > 0
  const off = declarations.filter(
    ({ property, value }) =>
      /^(padding|margin|gap|row-gap|column-gap)/.test(property) &&
      !value.includes('calc(') &&
      value.split(' ').some(isOff),
  )
  expect(off).toEqual([])
})
