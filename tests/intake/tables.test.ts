import { describe, expect, it } from 'vitest'
import { memoryContents } from '../../src/contents/memory-contents.ts'
import { isLargeTable } from '../../src/graph/values/table.ts'
import { ownDataInProcess } from '../../src/intake/in-process.ts'
import type { TableOrder } from '../../src/intake/types.ts'

const order = (source: Blob | string, more: Partial<TableOrder> = {}): TableOrder => ({
  name: 'a.csv',
  source,
  settings: {},
  columns: [],
  ...more,
})
const LARGE = `x,y\n${Array.from({ length: 20_000 }, (_, i) => `${i},${i % 9}`).join('\n')}`

describe('a table that is brought', () => {
  it('is shown as it would be read, before it is taken', async () => {
    const { intake } = ownDataInProcess()
    const bytes = Uint8Array.from('Größe (m);Art\n1,5;Eiche\n2;Esche', (letter) => letter.charCodeAt(0))
    const shown = await intake.previewTable(order(new Blob([bytes]))).result
    expect(shown).toMatchObject({
      ok: true,
      value: {
        kind: 'file',
        settings: { encoding: 'windows-1252', separator: ';', decimal: ',', header: true },
        columns: [{ name: 'Größe', unit: 'm', type: 'number', role: 'input' }, { name: 'Art' }],
        first: [
          ['1,5', 'Eiche'],
          ['2', 'Esche'],
        ],
        isLarge: false,
        lostLetters: 0,
      },
    })
    const wrong = await intake.previewTable(order(new Blob([bytes]), { settings: { encoding: 'utf-8' } }))
      .result
    expect(wrong.ok && wrong.value.lostLetters).toBe(2)
  })

  it('goes into the document, or is kept where it is large, the same each time', async () => {
    const contents = memoryContents()
    const { intake } = ownDataInProcess(contents)
    const small = await intake.table(order('a,b\n1,2\n3,4')).result
    expect(small.ok && !isLargeTable(small.value) && small.value.rows).toEqual([
      [1, 2],
      [3, 4],
    ])
    const first = await intake.table(order(new Blob([LARGE]))).result
    const again = await intake.table(order(new Blob([LARGE]))).result
    expect(again).toEqual(first)
    if (!first.ok || !isLargeTable(first.value)) throw new Error('not large')
    expect(await contents.has([first.value.content])).toEqual([true])
    // What stands in the graph file of twenty thousand rows.
    expect(JSON.stringify(first.value).length).toBeLessThan(2000)
  })

  it('is read again as it was from what the document says of it', async () => {
    const { intake } = ownDataInProcess()
    const settings = { header: false } as const
    const taken = await intake.table(
      order(`1,2\n${LARGE.slice(4)}`, { settings, columns: [{ role: 'class' }, { role: 'input' }] }),
    ).result
    if (!taken.ok || !isLargeTable(taken.value)) throw new Error('not large')
    const { from } = taken.value
    const again = await intake.table(
      order(`1,2\n${LARGE.slice(4)}`, {
        settings: from?.settings as TableOrder['settings'],
        columns: from?.columns as TableOrder['columns'],
      }),
    ).result
    expect(again).toEqual(taken)
  })

  it.each([
    ['nothing', new Blob([]), 'table-file-empty'],
    ['blank lines', new Blob(['\n \n']), 'table-file-no-rows'],
    ['a zip of something else', new Blob([Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)]), 'table-file-damaged'],
  ])('with %s in it is refused in words', async (_, source, code) => {
    const { intake } = ownDataInProcess()
    expect(await intake.previewTable(order(source)).result).toMatchObject({ ok: false, problems: [{ code }] })
    expect(await intake.table(order(source)).result).toMatchObject({ ok: false })
  })
})
