import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { decodeTable, encodeTable } from '../../../src/formats/tables/own-table.ts'
import { readDate, writeDate } from '../../../src/formats/tables/read-date.ts'
import { readTable } from '../../../src/formats/tables/read-table.ts'
import { DECIMAL_MARKS, SEPARATORS, THOUSANDS_MARKS } from '../../../src/formats/tables/table-settings.ts'
import { takeTable } from '../../../src/formats/tables/take-table.ts'

const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)
const word = fc
  .string({ minLength: 1, maxLength: 12 })
  .map((text) => text.trim())
  .filter((text) => text !== '')
const dialect = fc.record({
  separator: fc.constantFrom(...SEPARATORS),
  decimal: fc.constantFrom(...DECIMAL_MARKS),
  newline: fc.constantFrom('\n', '\r\n', '\r'),
  quotes: fc.boolean(),
  mark: fc.boolean(),
})
type Dialect = typeof dialect extends fc.Arbitrary<infer D> ? D : never

function write(
  rows: readonly (readonly (number | string | null)[])[],
  { separator, decimal, newline, quotes, mark }: Dialect,
) {
  const cells = rows.map((row) =>
    row.map((cell) => (typeof cell === 'number' ? String(cell).replace('.', decimal) : (cell ?? ''))),
  )
  // A cell without anything can only be seen between blanks where it is in quotes.
  const text = Papa.unparse(cells, { delimiter: separator, newline, quotes: quotes || separator === ' ' })
  return (mark ? '\uFEFF' : '') + text
}

describe('a table written in any dialect', () => {
  const rows = fc.array(fc.tuple(number, word, fc.option(number)), { minLength: 1, maxLength: 8 })

  it('is read back exactly where it is said how it is written', () => {
    fc.assert(
      fc.property(rows, dialect, (rows, how) => {
        const { separator, decimal } = how
        const text = write([['number', 'word', 'other'], ...rows], how)
        const read = readTable(
          text,
          { separator, decimal, thousands: '', header: true, comment: '', skip: 0, missing: [] },
          [{ type: 'number' }, { type: 'text' }, { type: 'number' }],
        )
        const taken = takeTable(read)
        expect(taken.kind === 'small' && taken.table.rows).toEqual(rows)
      }),
      { seed: 12, numRuns: 300 },
    )
  })

  it('is recognised by itself where nothing in it can be meant in two ways', () => {
    const plain = fc.record({
      size: fc.integer({ min: -9_999_999, max: 9_999_999 }).map((value) => value / 100 + 0.001),
      count: fc.integer({ min: -999, max: 999 }).map((value) => value + 0),
      kind: fc.constantFrom('oak', 'beech', 'ash'),
    })
    fc.assert(
      fc.property(fc.array(plain, { minLength: 3, maxLength: 12 }), dialect, (records, how) => {
        // Points between numbers with a comma: those that set cells apart stand in quotes.
        const rows = records.map(({ size, count, kind }) => [Number(size.toFixed(4)), count, kind])
        const written = records.map(({ size, count, kind }) => [
          size.toFixed(4).replace('.', how.decimal),
          String(count),
          kind,
        ])
        const text = write([['size (m)', 'count', 'kind'], ...written], how)
        const { settings, columns } = readTable(text)
        expect(settings).toMatchObject({ separator: how.separator, decimal: how.decimal, header: true })
        expect(columns.map(({ name, unit, type }) => [name, unit, type])).toEqual([
          ['size', 'm', 'number'],
          ['count', undefined, 'number'],
          ['kind', undefined, 'classes'],
        ])
        const taken = takeTable(readTable(text))
        expect(taken.kind === 'small' && taken.table.rows).toEqual(rows)
      }),
      { seed: 13, numRuns: 300 },
    )
  })

  it('has the numbers that were written, with thousands set apart', () => {
    const marks = fc
      .tuple(fc.constantFrom(...DECIMAL_MARKS), fc.constantFrom(...THOUSANDS_MARKS))
      .filter(([decimal, thousands]) => decimal !== thousands)
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.integer({ min: 0, max: 99 }),
        marks,
        (whole, cents, [decimal, thousands]) => {
          const groups = String(Math.abs(whole)).replace(/\B(?=(\d{3})+$)/g, thousands)
          const fraction = String(cents).padStart(2, '0')
          const text = `x\n${whole < 0 ? '-' : ''}${groups}${decimal}${fraction}`
          const read = readTable(text, { separator: ';', decimal, thousands, header: true })
          const expected = Number(`${whole < 0 ? '-' : ''}${Math.abs(whole)}.${fraction}`) + 0
          const values = read.columns[0]?.values
          expect(values?.kind === 'numbers' && [...values.values]).toEqual([expected])
        },
      ),
      { seed: 14, numRuns: 300 },
    )
  })

  it('has the days that were written', () => {
    const day = fc.date({ min: new Date('1970-01-01'), max: new Date('2068-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, (date) => {
        const [year, month, of] = date.toISOString().slice(0, 10).split('-') as [string, string, string]
        const milliseconds = Date.UTC(Number(year), Number(month) - 1, Number(of))
        expect(readDate(`${year}-${month}-${of}`, 'ymd')).toBe(milliseconds)
        expect(readDate(`${of}.${month}.${year}`, 'dmy')).toBe(milliseconds)
        expect(readDate(`${Number(month)}/${Number(of)}/${year.slice(2)}`, 'mdy')).toBe(milliseconds)
        expect(writeDate(milliseconds)).toBe(`${year}-${month}-${of}`)
      }),
      { seed: 15, numRuns: 200 },
    )
  })
})

describe('a table kept by its content', () => {
  it('has the same bytes each time, and the same values again', () => {
    const numbers = fc.oneof(fc.constant(Number.NaN), number, fc.integer({ min: 0, max: 300 }))
    const column = (rows: number) =>
      fc.oneof(
        fc.array(numbers, { minLength: rows, maxLength: rows }).map((values) => ({
          kind: 'numbers' as const,
          values: Float64Array.from(values),
        })),
        fc.array(fc.nat(3), { minLength: rows, maxLength: rows }).map((codes) => ({
          kind: 'words' as const,
          codes: Uint32Array.from(codes),
          words: ['a', 'ü', '😀'],
        })),
      )
    const table = fc
      .nat(20)
      .chain((rows) =>
        fc.record({ rows: fc.constant(rows), columns: fc.array(column(rows), { maxLength: 5 }) }),
      )
    fc.assert(
      fc.property(table, (table) => {
        const bytes = encodeTable(table)
        expect(encodeTable(table)).toEqual(bytes)
        expect(decodeTable(bytes)).toEqual(table)
      }),
      { seed: 16, numRuns: 200 },
    )
  })

  it('is refused where it is cut short or something else', () => {
    const bytes = encodeTable({ rows: 2, columns: [{ kind: 'numbers', values: Float64Array.of(1, 2.5) }] })
    expect(decodeTable(bytes.slice(0, -1))).toBeUndefined()
    expect(decodeTable(new Uint8Array(100))).toBeUndefined()
  })
})
