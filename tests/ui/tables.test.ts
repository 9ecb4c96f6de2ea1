import { describe, expect, it } from 'vitest'
import { copiedCells } from '../../src/formats/tables/copied-cells.ts'
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
import { readPasted } from '../../src/ui/tables/read-pasted.ts'

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

describe('what is pasted', () => {
  it.each([
    [
      '1,5\t2\r\n3\t\r\n',
      [
        [1.5, 2],
        [3, null],
      ],
    ],
    [
      '01\tNA\r\n2\t?\r\n',
      [
        ['01', 'NA'],
        [2, '?'],
      ],
    ],
    ['1,5\n2,25', [[1.5], [2.25]]],
    [
      'a;b\n1;2',
      [
        ['a', 'b'],
        [1, 2],
      ],
    ],
    ['Jan Müller\nEva Maier', [['Jan Müller'], ['Eva Maier']]],
  ])('%j are cells as they are meant', (text, cells) => {
    expect(copiedCells(text)).toEqual(cells)
  })

  it('on the first cell with names on top is a table of its own: the last column is to be predicted', () => {
    expect(readPasted('Name\tGewicht (kg)\tArt\nA\t3,5\tHund\nB\t\tKatze', true, bounds)).toEqual({
      kind: 'table',
      table: {
        columns: [
          { name: 'Name', role: 'unused' },
          { name: 'Gewicht', unit: 'kg', role: 'input' },
          { name: 'Art', role: 'class' },
        ],
        rows: [
          ['A', 3.5, 'Hund'],
          ['B', null, 'Katze'],
        ],
      },
    })
    expect(readPasted('1\t2\n3\t4', true, bounds)).toEqual({
      kind: 'cells',
      cells: [
        [1, 2],
        [3, 4],
      ],
    })
  })

  it('is asked about where it is large, or can be read in two ways', () => {
    expect(readPasted(`x\ty\n${'1\t2\n'.repeat(10_001)}`, true, bounds).kind).toBe('ask')
    expect(readPasted(`1\t2\n${'1\t2\n'.repeat(5000)}`, false, bounds).kind).toBe('ask')
    expect(readPasted('day\ty\n01/02/2019\t1\n03/04/2019\t2', true, bounds).kind).toBe('ask')
    expect(readPasted('a|b,c\n1|2,3\n4|5,6', true, bounds).kind).toBe('ask')
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
    const { columns, rows } = withBlock(three, copiedCells(text), [0, 0], bounds)
    expect(columns).toEqual(three.columns)
    expect(rows).toEqual([first, second, [7, 8, 9]])
  })

  it('shows and takes the words of a shipped table in both languages', () => {
    const column = { name: 'exam', role: 'class', words: { pass: { en: 'pass', de: 'bestanden' } } } as const
    expect(cellText('pass', column, 'de')).toBe('bestanden')
    expect(typedCell(' bestanden ', column, 'de')).toBe('pass')
    expect(typedCell('1,5', column, 'de')).toBe(1.5)
    expect(typedCell('007', column, 'de')).toBe('007')
    expect(typedCell('  ', column, 'de')).toBe(null)
  })
})
