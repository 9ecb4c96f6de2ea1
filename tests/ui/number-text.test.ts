import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import { LANGUAGES } from '../../src/graph/base/text.ts'
import { parseNumber, showNumber } from '../../src/ui/base/fields/number-text.ts'
import { unreadableNumber } from '../../src/ui/controls/unreadable-number.ts'
import { sentence } from '../../testing/words.ts'

describe('a typed number', () => {
  it.each([
    ['0.001', 0.001],
    ['0,001', 0.001],
    [',5', 0.5],
    ['1e-3', 0.001],
    ['1,5e-3', 0.0015],
    [' 42 ', 42],
    ['−3', -3],
    ['1.234.567', 1_234_567],
    ['1,234,567', 1_234_567],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ["12'345", 12_345],
    ['60 000', 60_000],
    ['1.500', 1.5],
    ['-0', 0],
    ['−0,0', 0],
    ['１２．５', 12.5],
    ['－３，５', -3.5],
    ['１ｅ－３', 0.001],
    ['٣٫٥', 3.5],
    ['١٬٢٣٤', 1234],
    ['३', 3],
    ['𝟗𝟎', 90],
  ])('“%s” is %d', (text, value) => {
    expect(parseNumber(text)).toBe(value)
  })

  it.each(['60.000', '60,000', '60 000', '60000'])(
    '“%s” is sixty thousand where it has to be whole',
    (text) => {
      expect(parseNumber(text, true)).toBe(60_000)
    },
  )

  it('keeps a fraction apart even where it has to be whole, so that it can be refused', () => {
    expect(parseNumber('2,5', true)).toBe(2.5)
  })

  it.each(['', 'many', '1.2.3', '--1', '0x10', 'Infinity', 'NaN', '1e999', '5 apples', '10²', '½'])(
    '“%s” is no number',
    (text) => {
      expect(parseNumber(text)).toBeUndefined()
    },
  )
})

describe.each(LANGUAGES)('a number shown in %s', (language) => {
  it('is read back as the same number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        // Minus zero is shown as zero.
        expect(parseNumber(showNumber(value, language))).toBe(value === 0 ? 0 : value)
      }),
      { seed: 20_01, numRuns: 2000 },
    )
  })

  it('is read back as the same whole number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -0x80000000, max: 0x7fffffff }), (value) => {
        expect(parseNumber(showNumber(value, language, true), true)).toBe(value)
      }),
      { seed: 20_02, numRuns: 2000 },
    )
  })
})

it('a small number is written with the fraction mark of the language', () => {
  expect([showNumber(0.001, 'en'), showNumber(0.001, 'de')]).toEqual(['0.001', '0,001'])
  expect([showNumber(60_000, 'en', true), showNumber(60_000, 'de', true)]).toEqual(['60,000', '60.000'])
  expect([showNumber(1.5e-7, 'en'), showNumber(1.5e-7, 'de')]).toEqual(['1.5e-7', '1,5e-7'])
})

describe('what is left in a number field and counts for nothing', () => {
  const units = registry.get('dense')!.params.units!
  it.each([
    ['', 'Units: there is nothing here yet. Enter a number.'],
    ['  ', 'Units: there is nothing here yet. Enter a number.'],
    ['many', 'Units: “many” is not a number.'],
    ['1e400', 'Units: 1e400 is too large; at most 100,000.'],
    ['-1e400', 'Units: -1e400 is too small; at least 1.'],
  ])('“%s” is named as what it is', (text, said) => {
    expect(sentence(unreadableNumber(text, 'Units', units), 'en')).toBe(said)
  })
})
