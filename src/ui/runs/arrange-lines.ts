import {
  columnGroupingFeature,
  constructAggregationFn,
  createColumnHelper,
  createGroupedRowModel,
  createSortedRowModel,
  rowAggregationFeature,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table'
import { MEASURES, type Measure } from '../trainers/measure.ts'
import { COLUMNS } from './fit-columns.ts'
import { isLargestFirst, type LineOrder, lineValue, valueTogether } from './line-values.ts'
import type { RunLine } from './run-line.ts'

/** What the table does with its lines, for TanStack Table. */
export const lineFeatures = tableFeatures({
  columnGroupingFeature,
  groupedRowModel: createGroupedRowModel(),
  rowAggregationFeature,
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
})

const helper = createColumnHelper<typeof lineFeatures, RunLine>()
const names = new Intl.Collator(undefined, { numeric: true })
/** A group is sorted by what it says. */
const together = (column: LineOrder['column']) =>
  constructAggregationFn({
    aggregate: ({ rows, getValue }) =>
      valueTogether(
        rows.map((row) => getValue(row) as ReturnType<typeof lineValue>),
        column,
      ),
  })

/** Which lines are together; a line without one is alone. */
const GROUP = 'group'
export const GROUPED = [GROUP]
export const UNGROUPED: typeof GROUPED = []

/** A column for each measure: what a row says in a column is worked out once. */
export const lineColumns = helper.columns([
  helper.accessor((line) => line.group ?? line.key, { id: GROUP }),
  ...MEASURES.flatMap((measure) =>
    (['run', ...COLUMNS] as const).map((column) =>
      helper.accessor((line) => lineValue(line, column, measure), {
        id: columnId(column, measure),
        sortUndefined: 'last',
        sortFn: (a, b, id) => compare(a.getValue(id), b.getValue(id)),
        aggregationFn: together(column),
      }),
    ),
  ),
])

/** The order of the table in the words of TanStack Table. */
export function sortingOf(order: LineOrder | undefined, measure: Measure) {
  if (!order) return []
  const { column, isReversed } = order
  return [{ id: columnId(column, measure), desc: isLargestFirst(column, measure) !== isReversed }]
}

function columnId(column: LineOrder['column'], measure: Measure): string {
  return `${column} ${measure}`
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return names.compare(String(a), String(b))
}
