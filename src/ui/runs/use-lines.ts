import { useTable } from '@tanstack/react-table'
import { useMemo } from 'react'
import { useProject } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { useSignal } from '../base/signals/use-signal.ts'
import { useComparedRuns, useTickedRuns } from '../trainers/compared-runs.ts'
import type { Measure } from '../trainers/measure.ts'
import type { ShownTrainer } from '../trainers/use-runs.ts'
import { lineColumns, lineFeatures, sortingOf } from './arrange-lines.ts'
import type { LineOrder } from './line-values.ts'
import { deletedLines, findLines, type RunLine, runLines } from './run-line.ts'

/** The lines of the table: all there are, those that were deleted, and those that are shown, in their order. */
export function useLines(
  trainers: readonly ShownTrainer[],
  wanted: {
    readonly words: string
    readonly isOfDeleted: boolean
    readonly order: LineOrder | undefined
    readonly measure: Measure
  },
): {
  readonly all: readonly RunLine[]
  readonly deleted: readonly RunLine[]
  readonly shown: readonly RunLine[]
} {
  const { words, isOfDeleted, order, measure } = wanted
  const kept = useSignal(useProject().kept.runs)
  const tools = useText()
  const [ticked] = useTickedRuns()
  const compared = useComparedRuns()
  const looks = useMemo(() => new Map(compared.map(({ run, look }) => [run.run, look])), [compared])
  const all = useMemo(
    () => runLines(trainers, kept, { ticked, looks }, tools),
    [trainers, kept, ticked, looks, tools],
  )
  const deleted = useMemo(() => deletedLines(kept, tools), [kept, tools])
  const found = useMemo(
    () => findLines(isOfDeleted ? deleted : all, words),
    [isOfDeleted, deleted, all, words],
  )
  const sorting = useMemo(() => sortingOf(order, measure), [order, measure])
  const table = useTable({ features: lineFeatures, columns: lineColumns, data: found, state: { sorting } })
  const { rows } = table.getRowModel()
  return { all, deleted, shown: useMemo(() => rows.map(({ original }) => original), [rows]) }
}
