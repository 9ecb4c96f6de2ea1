import type { ColumnReading, ColumnRole, LargeColumn, TableColumn } from '../../graph/values/table.ts'

/** What a column is for and how its cells are read, as one choice. */
export type ColumnUse = ColumnRole | `input-${ColumnReading}`

const USES: readonly ColumnUse[] = [
  'input',
  'input-words',
  'input-days',
  'input-date-parts',
  'target',
  'class',
  'unused',
]

export function useOf({ role, reads }: TableColumn): ColumnUse {
  return role === 'input' && reads ? `input-${reads}` : role
}

/** The change of a column that makes this choice. */
export function withUse(use: ColumnUse): Pick<TableColumn, 'role' | 'reads'> {
  const reads = use.startsWith('input-') ? (use.slice('input-'.length) as ColumnReading) : undefined
  return { role: reads ? 'input' : (use as ColumnRole), reads }
}

/** The choices there are: all, or of a large table those that fit what is kept of the column. */
export function usesOf(column: TableColumn | LargeColumn): readonly ColumnUse[] {
  if (!('facts' in column)) return USES
  const { kind, counts } = column.facts as LargeColumn['facts'] & { readonly counts?: unknown }
  if (kind === 'dates') return ['input-days', 'input-date-parts', 'unused']
  const inputs: readonly ColumnUse[] =
    kind === 'numbers' ? ['input', 'target'] : counts ? ['input-words'] : []
  return [...inputs, ...(counts ? (['class'] as const) : []), 'unused']
}
