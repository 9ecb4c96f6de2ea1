import { useTable } from '@tanstack/react-table'
import { useMemo } from 'react'
import type { Setting } from '../../graph/variants/variant.ts'
import { useProject } from '../base/context.tsx'
import type { TextTools } from '../base/language/text-tools.ts'
import { useText } from '../base/language/use-text.ts'
import { useSignal } from '../base/signals/use-signal.ts'
import { useComparedRuns, useTickedRuns } from '../trainers/compared-runs.ts'
import type { Measure } from '../trainers/measure.ts'
import { saySettings } from '../trainers/say-settings.ts'
import type { ShownTrainer } from '../trainers/use-runs.ts'
import { GROUPED, lineColumns, lineFeatures, sortingOf, UNGROUPED } from './arrange-lines.ts'
import type { LineOrder } from './line-values.ts'
import { deletedLines, findLines, type Grouping, groupLines, type RunLine, runLines } from './run-line.ts'
import { groupEntry, lineEntry, statusOfLine, type TableEntry } from './table-entry.ts'

/** The lines of the table: all there are, those that were deleted, and those that are shown, in their order. */
export function useLines(
  trainers: readonly ShownTrainer[],
  wanted: {
    readonly words: string
    readonly isOfDeleted: boolean
    readonly order: LineOrder | undefined
    readonly grouping: Grouping
    /** Groups of which all lines are shown. */
    readonly open: ReadonlySet<string>
    readonly measure: Measure
  },
): {
  readonly all: readonly RunLine[]
  readonly deleted: readonly RunLine[]
  readonly shown: readonly TableEntry[]
} {
  const { words, isOfDeleted, order, measure, grouping, open } = wanted
  const project = useProject()
  const kept = useSignal(project.kept.runs)
  const text = useText()
  const tools = useMemo(
    () => ({
      text: text.text,
      // What the parameters of a node are called does not change with the graph.
      settings: (settings: readonly Setting[]) => saySettings(settings, project.document.value, text),
    }),
    [project, text],
  )
  const [ticked] = useTickedRuns()
  const compared = useComparedRuns()
  const looks = useMemo(() => new Map(compared.map(({ run, look }) => [run.run, look])), [compared])
  const all = useMemo(
    () => runLines(trainers, kept, { ticked, looks }, tools),
    [trainers, kept, ticked, looks, tools],
  )
  const deleted = useMemo(() => deletedLines(kept, tools), [kept, tools])
  const found = useMemo(
    () =>
      groupLines(
        findLines(isOfDeleted ? deleted : all, words, (line) => alsoOf(line, text)),
        grouping,
      ),
    [isOfDeleted, deleted, all, words, grouping, text],
  )
  const sorting = useMemo(() => sortingOf(order, measure), [order, measure])
  const table = useTable({
    features: lineFeatures,
    columns: lineColumns,
    data: found,
    state: { sorting, grouping: grouping === 'none' ? UNGROUPED : GROUPED },
  })
  const { rows } = table.getRowModel()
  const shown = useMemo(
    () =>
      rows.flatMap(({ original, subRows }) => {
        const lines = subRows.map((row) => row.original)
        if (lines.length < 2) return lineEntry(lines[0] ?? original)
        const group = groupEntry(lines)
        const inside = sorting.length > 0 ? lines : bySeed(lines)
        return open.has(group.key) ? [group, ...inside.map((line) => lineEntry(line, true))] : group
      }),
    [rows, open, sorting],
  )
  return { all, deleted, shown }
}

/** What its trainer was called then, what became of it, and when it was. */
function alsoOf(line: RunLine, { t, text, moment }: TextTools): readonly string[] {
  const status = statusOfLine(line)
  const { title, begunAt } = line.kept ?? {}
  return [
    title === undefined ? '' : text(title),
    begunAt === undefined ? '' : moment(begunAt),
    status ? t(`node.run.${status}`) : '',
  ]
}

const bySeed = (lines: readonly RunLine[]) =>
  [...lines].sort((a, b) => (a.run?.seed ?? a.kept?.seed ?? 0) - (b.run?.seed ?? b.kept?.seed ?? 0))
