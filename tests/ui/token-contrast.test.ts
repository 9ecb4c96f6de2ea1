import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../src/ui/base/theme/tokens.css', import.meta.url), 'utf8')

/** The custom properties of the first block whose selector is `selector`. */
function tokens(selector: string): Readonly<Record<string, string>> {
  const start = css.indexOf(`${selector} {`)
  if (start < 0) throw new Error(`no block ${selector}`)
  const body = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start))
  return Object.fromEntries([...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((m) => [m[1]!, m[2]!.trim()]))
}

const LIGHT = tokens(':root')
const DARK = tokens(':root[data-theme="dark"]')
const DARK_BY_SYSTEM = tokens(':root:not([data-theme="light"])')

type Rgb = readonly [number, number, number]

function rgb(hex: string): Rgb {
  const found = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex)
  if (!found) throw new Error(`no colour: ${hex}`)
  return [1, 2, 3].map((i) => Number.parseInt(found[i]!, 16) / 255) as unknown as Rgb
}

/** Relative luminance, WCAG 2.2. */
function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

/** A share of one colour in another, straight in sRGB: near enough to the browser's oklab mix for a bound. */
function mix(a: Rgb, b: Rgb, share: number): Rgb {
  return a.map((c, i) => c * share + b[i]! * (1 - share)) as unknown as Rgb
}

function contrast(a: Rgb, b: Rgb): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high! + 0.05) / (low! + 0.05)
}

const TYPES = ['data', 'network', 'optimizer', 'loss', 'model', 'metrics', 'image', 'weights']
const SURFACES = ['ground', 'card', 'panel', 'field', 'hover']

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
])('the %s theme', (_, theme) => {
  const colour = (name: string) => rgb(theme[name] ?? '')

  it('writes every text at 4.5:1 or better on every surface', () => {
    const texts = ['ink', 'muted', 'danger', 'warning', 'good', ...TYPES.map((type) => `${type}-ink`)]
    const low = texts.flatMap((text) =>
      SURFACES.map((surface) => [text, surface, contrast(colour(text), colour(surface))] as const),
    )
    expect(low.filter(([, , ratio]) => ratio < 4.5)).toEqual([])
  })

  it('writes on tinted areas at 4.5:1 or better', () => {
    const pairs = [
      ['danger', colour('danger-soft')],
      ['ink', colour('danger-soft')],
      ['warning', colour('warning-soft')],
      ['ink', colour('warning-soft')],
      ['good', colour('good-soft')],
      ['on-strong', colour('strong')],
      ...TYPES.map((type) => [`${type}-ink`, mix(colour(type), colour('card'), 0.12)] as const),
    ] as const
    const ratios = pairs.map(([text, area]) => [text, contrast(colour(text), area)] as const)
    expect(ratios.filter(([, ratio]) => ratio < 4.5)).toEqual([])
  })

  it('draws ports, wires, edges of fields, focus and curves at 3:1 or better', () => {
    const shapes = [
      ...TYPES,
      'line-strong',
      'focus',
      'danger',
      ...Array.from({ length: 8 }, (_, i) => `run-${i + 1}`),
    ]
    const ratios = shapes.flatMap((shape) =>
      ['ground', 'card', 'panel', 'field'].map(
        (surface) => [shape, surface, contrast(colour(shape), colour(surface))] as const,
      ),
    )
    expect(ratios.filter(([, , ratio]) => ratio < 3)).toEqual([])
  })

  it('has every colour the other theme has', () => {
    expect(Object.keys(theme).sort()).toEqual(Object.keys(LIGHT).sort())
  })
})

it('is the same dark theme by choice and by system', () => {
  expect(DARK_BY_SYSTEM).toEqual(DARK)
})
