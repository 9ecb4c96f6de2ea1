import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { guessSheet, guessSheetSkip } from '../../../src/formats/tables/guess-layout.ts'
import { readSheets } from '../../../src/formats/tables/read-sheets.ts'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** What Excel writes: shared texts, a date by its style, the value of a formula, merged cells, a second sheet. */
function excelFile(): Uint8Array {
  const sheet = (rows: string, more = '') =>
    strToU8(`${XML}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${more}</worksheet>`)
  const parts = {
    '[Content_Types].xml': strToU8(
      `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPES}.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `${XML}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Maße" sheetId="1" r:id="rId1"/><sheet name="Rest" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `${XML}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId3" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId4" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/sharedStrings.xml': strToU8(
      `${XML}<sst xmlns="${MAIN}" count="6" uniqueCount="6"><si><t>Länge (mm)</t></si><si><t>doppelt</t></si><si><t>Tag</t></si><si><t>Code</t></si><si><t>0012</t></si><si><r><t>Gr</t></r><r><t>uppe</t></r></si></sst>`,
    ),
    'xl/styles.xml': strToU8(
      `${XML}<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ),
    'xl/worksheets/sheet1.xml': sheet(
      '<row r="1"><c r="A1" t="s"><v>5</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c><c r="D1" t="s"><v>2</v></c><c r="E1" t="s"><v>3</v></c></row>' +
        '<row r="2"><c r="A2" t="inlineStr"><is><t>a</t></is></c><c r="B2"><v>1.5</v></c><c r="C2"><f>B2*2</f><v>3</v></c><c r="D2" s="1"><v>43890</v></c><c r="E2" t="s"><v>4</v></c></row>' +
        '<row r="4"><c r="B4"><v>2</v></c><c r="C4"><f>B4*2</f><v>4</v></c><c r="D4" s="1"><v>43891</v></c><c r="E4" t="b"><v>1</v></c></row>',
      '<mergeCells count="1"><mergeCell ref="A2:A4"/></mergeCells>',
    ),
    'xl/worksheets/sheet2.xml': sheet(
      '<row r="1"><c r="A1"><v>7</v></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c></row>',
      '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>',
    ),
  }
  return zipSync(parts)
}

const DOCUMENT = 'urn:oasis:names:tc:opendocument:xmlns'

/** What LibreOffice writes: repeated cells, a date, a formula with its value. */
function openDocumentFile(): Uint8Array {
  const cell = (attributes: string, text: string) =>
    `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`
  const content = `${XML}<office:document-content xmlns:office="${DOCUMENT}:office:1.0" xmlns:table="${DOCUMENT}:table:1.0" xmlns:text="${DOCUMENT}:text:1.0" office:version="1.2"><office:body><office:spreadsheet><table:table table:name="Maße"><table:table-row>${cell('office:value-type="string"', 'Tag')}${cell('office:value-type="string"', 'x')}${cell('office:value-type="string"', 'y')}</table:table-row><table:table-row>${cell('office:value-type="date" office:date-value="2020-02-29"', '29.02.20')}${cell('office:value-type="float" office:value="1.5"', '1,5')}${cell('table:formula="of:=[.B2]*2" office:value-type="float" office:value="3"', '3')}</table:table-row><table:table-row>${cell('office:value-type="date" office:date-value="2020-03-01"', '01.03.20')}<table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="2"><text:p>2</text:p></table:table-cell></table:table-row><table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    'META-INF/manifest.xml': strToU8(
      `${XML}<manifest:manifest xmlns:manifest="${DOCUMENT}:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>`,
    ),
    'content.xml': strToU8(content),
  })
}

describe('what is taken of a spreadsheet', () => {
  const table = [
    ['Tag', 'Wert'],
    ['2020-02-29', '1'],
    ['2020-03-01', '2'],
  ]

  it('is the first sheet with a table, rather than one with words about it', () => {
    expect(guessSheet([[], [['Measured in May']], table, table])).toBe(2)
    expect(guessSheet([[], [['7']]])).toBe(1)
    expect(guessSheet([[]])).toBe(0)
  })

  it('begins below a title, also one above two columns', () => {
    expect(guessSheetSkip(table)).toBe(0)
    expect(guessSheetSkip([['Messungen 2020', ''], ...table])).toBe(1)
    expect(guessSheetSkip([['Messungen', '', ''], ...table.map((row) => [...row, 'a'])])).toBe(1)
    expect(guessSheetSkip([['5', ''], ...table.slice(1)])).toBe(0)
  })
})

describe('a spreadsheet', () => {
  it('of Excel gives the values of formulas, days, and merged cells in each row', async () => {
    expect(await readSheets(excelFile())).toEqual([
      {
        name: 'Maße',
        rows: [
          ['Gruppe', 'Länge (mm)', 'doppelt', 'Tag', 'Code'],
          ['a', '1.5', '3', '2020-02-29', '0012'],
          ['a', '2', '4', '2020-03-01', 'TRUE'],
        ],
      },
      {
        name: 'Rest',
        rows: [
          ['7', ''],
          ['1', '2'],
        ],
      },
    ])
  })

  it('of OpenDocument gives the same kinds of values', async () => {
    expect(await readSheets(openDocumentFile())).toEqual([
      {
        name: 'Maße',
        rows: [
          ['Tag', 'x', 'y'],
          ['2020-02-29', '1.5', '3'],
          ['2020-03-01', '2', '2'],
        ],
      },
    ])
  })

  it('that is damaged, cut short or something else is refused in words', async () => {
    const whole = excelFile()
    const files = [
      whole.slice(0, 500),
      whole.slice(0, -40),
      new Uint8Array(0),
      strToU8('a,b\n1,2'),
      zipSync({ 'a.txt': strToU8('a') }),
    ]
    for (const bytes of files) expect(await readSheets(bytes)).toEqual({ fault: 'damaged' })
  })

  it('that says to be larger than the memory is not unpacked', async () => {
    const whole = excelFile()
    const view = new DataView(whole.buffer)
    // The sizes that the list of its parts states.
    for (let at = 0; at + 46 < whole.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1e9, true)
    expect(await readSheets(whole)).toEqual({ fault: 'too-large' })
  })
})
