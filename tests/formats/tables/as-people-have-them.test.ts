import { describe, expect, it } from 'vitest'
import { decodeText, guessEncoding } from '../../../src/formats/tables/decode-text.ts'
import { readTable } from '../../../src/formats/tables/read-table.ts'
import { takeTable } from '../../../src/formats/tables/take-table.ts'

/** The table as a document would carry it. */
function small(text: string) {
  const taken = takeTable(readTable(text))
  if (taken.kind !== 'small') throw new Error('too large for a document')
  return taken.table
}
const named = (text: string) => small(text).columns.map(({ name, role }) => [name, role])
const rows = (text: string) => small(text).rows
const notes = (text: string) => readTable(text).columns.map(({ type, note }) => [type, note])

describe('the row of names', () => {
  it('stands above the index without a name that other programs write, which is not used', () => {
    const text = ',a,b,y\n0,1.5,2,cat\n1,2.5,3,dog'
    expect(named(text)).toEqual([
      ['1', 'unused'],
      ['a', 'input'],
      ['b', 'input'],
      ['y', 'class'],
    ])
    expect(notes(text)[0]).toEqual(['id', 'nameless-index'])
    expect(rows(text).map((row) => row.slice(1))).toEqual([
      [1.5, 2, 'cat'],
      [2.5, 3, 'dog'],
    ])
  })

  it.each([
    ['country,2019,2020\nDE,1,2', ['country', '2019', '2020']],
    ['cap,color,class\nx,n,p', ['cap', 'color', 'class']],
    ['#x,y\n1,2\n3,4', ['x', 'y']],
    ['Datum;Wert\n31.12.2019;1\n01.01.2020;2', ['Datum', 'Wert']],
    ['name,kind\nRex,dog\nMia,cat\nTom,cat', ['name', 'kind']],
  ])('of %j differs from the rows below it', (text, names) => {
    expect(small(text).columns.map(({ name }) => name)).toEqual(names)
  })

  it.each(['5.1,3.5,setosa\n4.9,3,setosa', '1,2\n3,4', '2019,1\n2020,2', 'x,n,p\nb,n,e\nx,y,e'])(
    'is not there in %j',
    (text) => {
      expect(readTable(text).settings.header).toBe(false)
    },
  )

  it('can be said to be there, or not', () => {
    const text = '1,2\n3,4'
    expect(readTable(text, { header: true }).columns.map(({ name }) => name)).toEqual(['1', '2'])
    expect(readTable('a,b\n1,2', { header: false }).rows).toBe(2)
  })

  it('has units in brackets, and names that are told apart', () => {
    expect(small('Länge [mm];weight (kg);x;x;\n1;2;3;4;5').columns).toMatchObject([
      { name: 'Länge', unit: 'mm' },
      { name: 'weight', unit: 'kg' },
      { name: 'x' },
      { name: 'x (2)' },
      { name: '5' },
    ])
  })
})

describe('the encoding', () => {
  const text = 'Größe;y\n1,5;2\n'
  const utf16 = (bigEndian: boolean, mark: boolean) => {
    const units = Array.from(mark ? `\uFEFF${text}` : text, (letter) => letter.charCodeAt(0))
    return Uint8Array.from(
      units.flatMap((unit) => (bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])),
    )
  }
  it.each([
    ['windows-1252', Uint8Array.from(text, (letter) => letter.charCodeAt(0))],
    ['utf-16le', utf16(false, true)],
    ['utf-16be', utf16(true, true)],
    ['utf-16le', utf16(false, false)],
    ['utf-16be', utf16(true, false)],
    ['utf-8', new TextEncoder().encode(text)],
    ['utf-8', new TextEncoder().encode(`\uFEFF${text}`)],
  ] as const)('%s is recognised, and its letters are right', (encoding, bytes) => {
    expect(guessEncoding(bytes)).toBe(encoding)
    expect(decodeText(bytes, encoding)).toBe(text)
  })
})

describe('what sets cells apart', () => {
  it('is what a line of Excel says, which is no row', () => {
    expect(named('sep=;\nx;y\n1,5;2')).toEqual([
      ['x', 'input'],
      ['y', 'target'],
    ])
    expect(rows('sep=;\r\nx;y\r\n1,5;2')).toEqual([[1.5, 2]])
    // Against appearances.
    expect(readTable('sep=|\na,b|c\n1,2|3').columns).toHaveLength(2)
  })

  it('may be several blanks', () => {
    expect(rows('x   y    z\n1.0  2    3\n 4\t5.5   6')).toEqual([
      [1, 2, 3],
      [4, 5.5, 6],
    ])
  })

  it('is asked for where another sign gives a table too', () => {
    const { doubts, settings } = readTable('a|b,c\n1|2,3\n4|5,6')
    expect(doubts).toContain('separator')
    expect(settings.separator).toBe('|')
    expect(readTable('a|b,c\n1|2,3\n4|5,6', { separator: ',' }).columns.map(({ name }) => name)).toEqual([
      'a|b',
      'c',
    ])
    expect(readTable('a;b\n1,5;2,5').doubts).toEqual([])
  })
})

describe('what is before the table and between its rows', () => {
  it('is left out where lines begin with a mark', () => {
    const read = readTable('# made by a logger\n# in 2020\nx,y\n1,2\n# pause\n3,4')
    expect(read.settings.comment).toBe('#')
    expect(read.leftOut).toEqual({ comments: 3, before: 0, uneven: 0 })
    expect(read.rows).toBe(2)
  })

  it('is left out where a logger wrote about itself first', () => {
    const read = readTable(
      'Logger TX-200\nSerial: 12345; x\n\nTime;Temp (°C);Hum\n00:00;21,5;40\n00:10;21,7;41',
    )
    expect(read.settings).toMatchObject({ skip: 2, separator: ';', decimal: ',' })
    expect(read.columns.map(({ name, unit }) => [name, unit])).toEqual([
      ['Time', undefined],
      ['Temp', '°C'],
      ['Hum', undefined],
    ])
  })

  it('says in how many rows cells are missing', () => {
    const read = readTable('x,y,z\n1,2,3\n4,5\n6,7,8')
    expect(read.leftOut.uneven).toBe(1)
    expect(read.columns[2]?.missing).toBe(1)
  })
})

describe('numbers', () => {
  it.each([
    ['"x","y"\n"1,5","2"', [[1.5, 2]]],
    ['1,5E-3;2', [[0.0015, 2]]],
    ['a;b\n1.234,5;-3', [[1234.5, -3]]],
    ['a,b\n"1,234.5",−3', [[1234.5, -3]]],
    ["a;b\n1'234.5;.5", [[1234.5, 0.5]]],
    ['a;b\n1 234,5;1 000 000', [[1234.5, 1_000_000]]],
    [
      'x;y\n0.5;1\n2.25;',
      [
        [0.5, 1],
        [2.25, null],
      ],
    ],
  ])('of %j are read with the marks they are written with', (text, cells) => {
    expect(rows(text)).toEqual(cells)
  })

  it('with zeros in front are codes', () => {
    const table = small('x,code\n1,01\n2,1\n3,001')
    expect(table.columns[1]?.role).toBe('class')
    expect(table.rows.map((row) => row[1])).toEqual(['01', '1', '001'])
    expect(notes('x,code\n1,01\n2,1\n3,001')[1]?.[1]).toBe('leading-zeros')
  })

  it('of seventeen digits stay as they are written, and it is said', () => {
    const text = 'id,x\n12345678901234567,1\n12345678901234568,2'
    expect(rows(text).map(([id]) => id)).toEqual(['12345678901234567', '12345678901234568'])
    expect(notes(text)[0]).toEqual(['id', 'long-ids'])
    expect(named(text)[0]).toEqual(['id', 'unused'])
  })

  it('are what a column is of where somebody says so', () => {
    const codes = readTable('x,code\n1,01\n2,1', {}, [undefined, { type: 'number' }]).columns[1]
    expect(codes?.values.kind === 'numbers' && [...codes.values.values]).toEqual([1, 1])
  })

  it('that cannot be read are said, with the first of them', () => {
    const text = `x,y\n${'1,2\n'.repeat(20)}many,3\n`
    expect(readTable(text).columns[0]).toMatchObject({
      type: 'number',
      missing: 1,
      unreadable: { count: 1, example: { cell: 'many', row: 21 } },
    })
  })
})

describe('missing values', () => {
  it('everywhere in a column leave it unused, even the last', () => {
    expect(named('x,y,sum\n1,2,\n3,4,')).toEqual([
      ['x', 'input'],
      ['y', 'target'],
      ['sum', 'unused'],
    ])
    expect(notes('x,y,sum\n1,2,\n3,4,')[2]).toEqual(['number', 'empty'])
  })

  it('are blank cells only, where a column is of text', () => {
    const text = 'x,c\n1,NA\n2,-\n3,null\n4,+\n5,'
    expect(rows(text).map((row) => row[1])).toEqual(['NA', '-', 'null', '+', null])
    expect(readTable(text, { missing: ['NA'], missingInText: true }).columns[1]?.missing).toBe(2)
  })

  it('have marks in columns of numbers, which can be chosen', () => {
    const text = 'x,y\n1,2\nNA,3\n4,5\n-999,6'
    expect(readTable(text).settings.missing).toEqual(['NA'])
    expect(readTable(text, { missing: ['NA', '-999'] }).columns[0]?.missing).toBe(2)
  })
})

describe('dates', () => {
  it.each([
    ['2020-02-29', 'ymd', '2020-02-29'],
    ['29.02.2020', 'dmy', '2020-02-29'],
    ['2/29/2020', 'mdy', '2020-02-29'],
    ['29.02.20 12:30', 'dmy', '2020-02-29T12:30:00'],
  ])('%s are recognised', (date, type, written) => {
    const text = `when;y\n${date};1\n${date};2`
    expect(readTable(text).columns[0]?.type).toBe(type)
    expect(rows(text)[0]?.[0]).toBe(written)
    expect(small(text).columns[0]).toMatchObject({ role: 'input', reads: 'days' })
  })

  it('are asked for where day and month could be either', () => {
    expect(readTable('d,y\n01/02/2019,1\n03/04/2020,2').doubts).toContain('date-order')
    expect(readTable('d,y\n30.02.2019,1\n31.02.2020,2').columns[0]?.type).not.toBe('dmy')
  })
})

describe('a table of 130,000 rows', () => {
  it('is taken whole', () => {
    const text = `x,y\n${Array.from({ length: 130_000 }, (_, i) => `${i},${i / 8}`).join('\n')}`
    const taken = takeTable(readTable(text))
    expect(taken).toMatchObject({ kind: 'large', rows: 130_000, gaps: [] })
  })
})
