import { describe, expect, it } from 'vitest'
import { contrast, DARK, LIGHT, rgb, type Triple, tokens } from './support/colour.ts'

const DARK_BY_SYSTEM = tokens(':root:not([data-theme="light"])')

/** A share of one colour in another, straight in sRGB: near enough to the browser's oklab mix for a bound. */
function mix(a: Triple, b: Triple, share: number): Triple {
  return a.map((c, i) => c * share + b[i]! * (1 - share)) as unknown as Triple
}

const TYPES = ['data', 'network', 'optimizer', 'loss', 'model', 'metrics', 'image', 'weights', 'start']
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
