import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { LANGUAGES, type Language } from '../../src/graph/base/text.ts'
import { formatFixed, formatNumber } from '../../src/graph/words/format-number.ts'
import { parseNumber, showNumber } from '../../src/ui/base/fields/number-text.ts'
import { extentOf, labelsOf, shareOf, ticks } from '../../src/ui/pictures/ticks.ts'
import { formatMessage } from '../../testing/words.ts'

/** Rounded to four digits the largest numbers would be none any more. */
const finite = fc.double({ noNaN: true, min: -1.79e308, max: 1.79e308 })
/** As sizes come up: as many numbers around 10³⁰⁰ as around 1, and whole ones. */
const anySize = fc.oneof(
  finite,
  fc.integer(),
  fc.tuple(finite, fc.integer({ min: -20, max: 20 })).map(([x, power]) => (x % 10 || 1) * 10 ** power),
)

/** What a shown number says, and by how much it may be off: half of its last digit. */
function readBack(text: string, language: Language): { readonly value: number; readonly slack: number } {
  const [mark, group] = language === 'de' ? [',', '.'] : ['.', ',']
  const plain = text.replaceAll(group, '').replace(mark, '.')
  const value = parseNumber(plain)
  if (value === undefined) throw new Error(`cannot be read: ${text}`)
  const mantissa = plain.split('·')[0] ?? ''
  const power = value === 0 ? 0 : Math.round(Math.log10(Math.abs(value / Number(mantissa))))
  const decimals = mantissa.split('.')[1]?.length ?? 0
  return { value, slack: 0.5000001 * 10 ** (power - decimals) }
}

describe.each(LANGUAGES)('a number in %s', (language) => {
  it.each([
    [undefined, 15],
    [{ maximumSignificantDigits: 3 }, 14],
    [{ maximumSignificantDigits: 4 }, 14],
    [{ maximumSignificantDigits: 12 }, 21],
    [{ minimumFractionDigits: 4, maximumFractionDigits: 4 }, 19],
  ])('with %j is within what its digits say, and not wider than %i', (options, widest) => {
    fc.assert(
      fc.property(anySize, (value) => {
        const text = formatNumber(value, language, options)
        expect(text.length).toBeLessThanOrEqual(widest)
        const { value: read, slack } = readBack(text, language)
        expect(Math.abs(read - value), `${value} as ${text}`).toBeLessThanOrEqual(slack)
      }),
      { seed: 18, numRuns: 1500 },
    )
  })

  it('in a sentence is written like anywhere else, counted or not', () => {
    fc.assert(
      fc.property(anySize, (value) => {
        const message = '{value, number} {value} {value, plural, one {#} other {# things}}'
        const [first = '', second = '', third = ''] = formatMessage(message, { value }, language).split(' ')
        expect([first, third]).toEqual(new Array(2).fill(formatNumber(value, language)))
        expect(second).toBe(formatNumber(value, language, { maximumSignificantDigits: 12 }))
      }),
      { seed: 19, numRuns: 300 },
    )
  })

  it('in a field is read back to the bit, and no wider than its digits ask for', () => {
    fc.assert(
      fc.property(anySize, (value) => {
        const text = showNumber(value, language)
        expect(parseNumber(text)).toBe(value === 0 ? 0 : value)
        expect(text.length).toBeLessThanOrEqual(24)
      }),
      { seed: 20, numRuns: 1500 },
    )
  })
})

test('large and small numbers have an exponent', () => {
  const both = (value: number) => [formatNumber(value, 'en'), formatNumber(value, 'de')]
  expect(both(5.5e12)).toEqual(['5.5·10¹²', '5,5·10¹²'])
  expect(both(38499998947897e12)).toEqual(['3.85·10²⁵', '3,85·10²⁵'])
  expect(both(-1e301)).toEqual(['-1·10³⁰¹', '-1·10³⁰¹'])
  expect(both(0.0000012345)).toEqual(['1.234·10⁻⁶', '1,234·10⁻⁶'])
  expect(both(9_876_543_210)).toEqual(['9,876,543,210', '9.876.543.210'])
  expect(both(12_345.6)).toEqual(['12,346', '12.346'])
  expect([formatFixed(0.25, 'en', 4), formatFixed(0.00002, 'en', 4), formatFixed(1e26, 'en', 4)]).toEqual([
    '0.2500',
    '0.00002',
    '1·10²⁶',
  ])
  expect([showNumber(5.5e12, 'en'), showNumber(5.5e12, 'de')]).toEqual(['5.5e12', '5,5e12'])
})

test.each(['5.5·10¹²', '5,5·10^12', '5.5×10¹²', '5.5e12'])('“%s” can be typed', (text) => {
  expect(parseNumber(text)).toBe(5.5e12)
})

describe('an axis', () => {
  it('has a finite place for whatever comes, and the ends at the ends', () => {
    fc.assert(
      fc.property(fc.array(anySize, { minLength: 1, maxLength: 6 }), fc.double(), (values, other) => {
        const extent = extentOf(values)
        expect(extent.every(Number.isFinite)).toBe(true)
        expect(extent[1]).toBeGreaterThan(extent[0])
        for (const value of [...values, other, 1e301, -1e301])
          expect(shareOf(value, extent)).toSatisfy(Number.isFinite)
        for (const value of values) {
          expect(shareOf(value, extent)).toBeGreaterThanOrEqual(0)
          expect(shareOf(value, extent)).toBeLessThanOrEqual(1)
        }
        expect([shareOf(extent[0], extent), shareOf(extent[1], extent)]).toEqual([0, 1])
      }),
      { seed: 21, numRuns: 1500 },
    )
  })

  it('marks different places with different, short labels', () => {
    fc.assert(
      fc.property(fc.array(anySize, { minLength: 2, maxLength: 6 }), (values) => {
        const marks = ticks(extentOf(values), 5)
        expect(marks.length).toBeLessThanOrEqual(11)
        const { labels } = labelsOf(marks, (value, options) => formatNumber(value, 'en', options))
        expect(new Set(labels).size).toBe(marks.length)
        for (const label of labels) expect(label.length).toBeLessThanOrEqual(15)
      }),
      { seed: 22, numRuns: 1500 },
    )
  })

  it('names what all marks have in common once', () => {
    const number = (value: number, options?: Intl.NumberFormatOptions) => formatNumber(value, 'en', options)
    expect(labelsOf([1990, 1992, 1994], number)).toEqual({ labels: ['1,990', '1,992', '1,994'] })
    expect(labelsOf([1e12, 1e12 + 2, 1e12 + 4], number)).toEqual({
      labels: ['0', '2', '4'],
      offset: '1·10¹²',
    })
    expect(labelsOf([0, 5e12, 1e13], number)).toEqual({ labels: ['0', '5·10¹²', '1·10¹³'] })
  })
})
