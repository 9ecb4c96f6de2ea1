import { useState } from 'react'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { registry } from '../../nodes/registry.ts'
import type { Json } from '../../src/graph/base/json.ts'
import type { Table } from '../../src/graph/values/table.ts'
import { ParameterControl } from '../../src/ui/controls/parameter-control.tsx'
import { StageProvider } from '../../testing/stage-provider.tsx'

const rows = (count: number): Table => ({
  columns: [
    { name: 'x', role: 'input' },
    { name: 'y', role: 'target' },
  ],
  rows: Array.from({ length: count }, (_, i) => [i, 2 * i]),
})

/** Gives the table as it is after the latest change. */
async function edit(start: Table) {
  const latest = { table: start }
  function Kept() {
    const [value, setValue] = useState<Json>(start as Json)
    return (
      <ParameterControl
        definition={registry.get('table')!}
        name="table"
        value={value}
        onChange={(next) => {
          latest.table = next as unknown as Table
          setValue(next)
        }}
      />
    )
  }
  await render(
    <StageProvider language="de">
      <Kept />
    </StageProvider>,
  )
  return latest
}

const cell = (name: string, row: number) => page.getByRole('textbox', { name: `${name}, Zeile ${row}` })

test('a cell is typed over, Enter goes to the next row, and on to the next page', async () => {
  const latest = await edit(rows(5000))
  await userEvent.click(cell('x', 8))
  await userEvent.keyboard('1,5{Enter}')
  await expect.element(cell('x', 9)).toHaveFocus()
  await userEvent.keyboard('{ArrowRight}abc{Enter}')
  expect(latest.table.rows.slice(6, 10)).toEqual([
    [6, 12],
    [1.5, 14],
    [8, 'abc'],
    [9, 18],
  ])
  await expect.element(page.getByText('Zeilen 9 bis 16 von 5.000')).toBeVisible()
  await expect.element(cell('y', 9)).toHaveAttribute('aria-invalid', 'true')
})

test('cells of a spreadsheet are pasted where the focus is; with names on top they are a new table', async () => {
  const latest = await edit(rows(2))
  const paste = (name: string, row: number, text: string) => {
    const data = new DataTransfer()
    data.setData('text/plain', text)
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    cell(name, row).element().dispatchEvent(event)
  }
  paste('y', 2, '1,5\t7\r\n2,5\t8\r\n')
  await expect
    .poll(() => latest.table.rows)
    .toEqual([
      [0, 0, null],
      [1, 1.5, 7],
      [null, 2.5, 8],
    ])
  paste('y', 1, '\r\n')
  await expect.poll(() => latest.table.rows[0]).toEqual([0, null, null])
  paste('x', 1, 'Gewicht (kg)\tTier\n3,5\tHund\n4\tKatze\n')
  await expect
    .poll(() => latest.table)
    .toEqual({
      columns: [
        { name: 'Gewicht', unit: 'kg', role: 'input' },
        { name: 'Tier', role: 'class' },
      ],
      rows: [
        [3.5, 'Hund'],
        [4, 'Katze'],
      ],
    })
})

test('columns and rows are added, renamed, given a role and removed', async () => {
  const latest = await edit(rows(2))
  await userEvent.click(page.getByRole('button', { name: 'Spalte', exact: true }))
  await userEvent.click(page.getByRole('button', { name: 'Zeile', exact: true }))
  await userEvent.fill(page.getByRole('textbox', { name: 'Name der Spalte 3' }), 'Farbe')
  await userEvent.keyboard('{Enter}')
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Wofür „Farbe“ da ist' }), 'unused')
  await userEvent.click(page.getByRole('button', { name: 'Spalte „x“ entfernen' }))
  expect(latest.table).toEqual({
    columns: [
      { name: 'y', role: 'target' },
      { name: 'Farbe', role: 'unused' },
    ],
    rows: [
      [0, null],
      [2, null],
      [null, null],
    ],
  })
})
