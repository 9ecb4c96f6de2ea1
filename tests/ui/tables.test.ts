import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { Table } from '../../src/graph/values/table.ts'
import { cellText, typedCell } from '../../src/ui/tables/cell-text.ts'
import {
  withBlock,
  withCell,
  withNewColumn,
  withoutColumn,
  withoutRow,
  withRow,
} from '../../src/ui/tables/edit-table.ts'
import { readCells, tableOf } from '../../src/ui/tables/read-cells.ts'

const bounds = { maxRows: 5000, maxColumns: 50 }
const table: Table = {
  columns: [
    { name: 'a', role: 'input' },
    { name: 'b', role: 'target' },
  ],
  rows: [
    [1, 2],
    [3, 4],
  ],
}

describe('cells out of text', () => {
  it.each([
    [
      'a;b\n1,5;2\n1.234,5;-3',
      [
        ['a', 'b'],
        [1.5, 2],
        [1234.5, -3],
      ],
    ],
    [
      'a,b\n1.5,2\n"1,234.5",-3',
      [
        ['a', 'b'],
        [1.5, 2],
        [1234.5, -3],
      ],
    ],
    [
      '1,5\t2\r\n3\t\r\n',
      [
        [1.5, 2],
        [3, null],
      ],
    ],
    [
      'x;y\n0.5;1\n2.25;?',
      [
        ['x', 'y'],
        [0.5, 1],
        [2.25, null],
      ],
    ],
    [
      'name;"a;b"\nNA;1e3',
      [
        ['name', 'a;b'],
        [null, 1000],
      ],
    ],
    [
      '\uFEFFGröße;Art\n1,80;Müller, Jan',
      [
        ['Größe', 'Art'],
        [1.8, 'Müller, Jan'],
      ],
    ],
    ['7;8', [[7, 8]]],
    [
      '1;2;3\n4',
      [
        [1, 2, 3],
        [4, null, null],
      ],
    ],
  ])('%j are read as meant', (text, cells) => {
    expect(readCells(text)).toEqual(cells)
  })

  it('are the numbers that were written, with a point and with a comma', () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((x) => Number(x.toFixed(4)))
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 8 }), (rows) => {
        const plain = rows.map((row) => row.map((value) => value + 0))
        expect(readCells(Papa.unparse(rows))).toEqual(plain)
        const german = rows.map((row) => row.map((value) => value.toFixed(4).replace('.', ',')))
        expect(readCells(Papa.unparse(german, { delimiter: ';' }))).toEqual(plain)
      }),
      { seed: 71, numRuns: 100 },
    )
  })

  it('of one column copied in a spreadsheet stay one column', () => {
    expect(readCells('1,5\n2,25', true)).toEqual([[1.5], [2.25]])
    expect(readCells('1,5\n2,25')).toEqual([
      [1, 5],
      [2, 25],
    ])
  })

  it('become a table: names and units from the first row, the last column to predict', () => {
    const { table, left } = tableOf(readCells('Name;Gewicht (kg);Art\nA;3,5;Hund\nB;;Katze'), bounds)
    expect(table).toEqual({
      columns: [
        { name: 'Name', role: 'unused' },
        { name: 'Gewicht', unit: 'kg', role: 'input' },
        { name: 'Art', role: 'class' },
      ],
      rows: [
        ['A', 3.5, 'Hund'],
        ['B', null, 'Katze'],
      ],
    })
    expect(left).toEqual({ rows: 0, columns: 0 })
    expect(tableOf(readCells('1,2\n3,4'), bounds).table.columns.map(({ role }) => role)).toEqual([
      'input',
      'target',
    ])
  })

  it('that are too many are cut, and it is said by how much', () => {
    const text = `x,y\n${'1,2\n'.repeat(5010)}`
    const { table, left } = tableOf(readCells(text), bounds)
    expect(table.rows).toHaveLength(5000)
    expect(left).toEqual({ rows: 10, columns: 0 })
  })
})

describe('a table that is edited', () => {
  it('changes in one place only', () => {
    expect(withCell(table, 1, 0, 'x').rows).toEqual([
      [1, 2],
      ['x', 4],
    ])
    expect(withRow(table, 1).rows).toEqual([
      [1, 2],
      [null, null],
      [3, 4],
    ])
    expect(withoutRow(table, 0).rows).toEqual([[3, 4]])
    expect(withoutColumn(table, 0)).toEqual({ columns: [table.columns[1]], rows: [[2], [4]] })
    expect(withNewColumn(table, 'c').rows).toEqual([
      [1, 2, null],
      [3, 4, null],
    ])
  })

  it('grows for a pasted block as far as it may', () => {
    const block = [
      [5, 6],
      [7, 8],
    ]
    const grown = withBlock(table, block, [1, 1], bounds)
    expect(grown.rows).toEqual([
      [1, 2, null],
      [3, 5, 6],
      [null, 7, 8],
    ])
    expect(grown.columns).toHaveLength(3)
    expect(withBlock(table, block, [1, 1], { maxRows: 2, maxColumns: 2 }).rows).toEqual([
      [1, 2],
      [3, 5],
    ])
  })

  it.each([
    ['in the middle of a row', '7\t\t9\r\n', [7, null, 9], [4, 5, 6]],
    ['at the end of a row', '7\t\t\r\n', [7, null, null], [4, 5, 6]],
    ['at the beginning, where the text begins with a tab', '\t8\t9\r\n', [null, 8, 9], [4, 5, 6]],
    ['in a row that is shorter than the others', '7\t8\t9\r\n1\r\n', [7, 8, 9], [1, null, null]],
    ['that fill a row', '\t\t\r\n7\t8\t9\r\n', [null, null, null], [7, 8, 9]],
    ['in a single column', '\r\n7\r\n', [null, 2, 3], [7, 5, 6]],
    ['and nothing else', '\t\t\r\n\t\t\r\n', [null, null, null], [null, null, null]],
    ['as the only cell', '\r\n', [null, 2, 3], [4, 5, 6]],
  ])('is emptied by pasted blank cells %s', (_, text, first, second) => {
    const three: Table = {
      columns: ['a', 'b', 'c'].map((name) => ({ name, role: 'input' })),
      rows: [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ],
    }
    const { columns, rows } = withBlock(three, readCells(text, true), [0, 0], bounds)
    expect(columns).toEqual(three.columns)
    expect(rows).toEqual([first, second, [7, 8, 9]])
  })

  it('shows and takes the words of a shipped table in both languages', () => {
    const column = { name: 'exam', role: 'class', words: { pass: { en: 'pass', de: 'bestanden' } } } as const
    expect(cellText('pass', column, 'de')).toBe('bestanden')
    expect(typedCell(' bestanden ', column, 'de')).toBe('pass')
    expect(typedCell('1,5', column, 'de')).toBe(1.5)
    expect(typedCell('  ', column, 'de')).toBe(null)
  })
})
