import { useCallback, useMemo, useState } from 'react'
import { useText } from '../../base/language/use-text.ts'
import type { ShownEvaluation } from '../../pictures/picture-types.ts'
import { CellExamples } from './cell-examples.tsx'
import type { Place } from './cell-keys.ts'
import type { CellValues } from './confusion-grid.tsx'
import { type Confusion, confusionStats } from './confusion-stats.ts'
import { describeCell } from './describe-cell.ts'
import { MatrixBox } from './matrix-box.tsx'

/** A confusion matrix, or in its place the examples behind one of its cells. */
export function ConfusionMatrix(props: {
  readonly shown: ShownEvaluation
  readonly confusion: Confusion
  readonly names: readonly string[]
  readonly values: CellValues
  /** Fills the height it is given instead of taking what it needs. */
  readonly fill?: boolean
}) {
  const { shown, confusion, names, values, fill = false } = props
  const tools = useText()
  const [opened, setOpened] = useState<Place>()
  const [last, setLast] = useState<Place>()
  const stats = useMemo(() => confusionStats(confusion), [confusion])
  const open = useCallback((actual: number, predicted: number) => {
    setOpened([actual, predicted])
    setLast([actual, predicted])
  }, [])
  if (!opened)
    return (
      <MatrixBox
        part={shown.evaluation.part}
        confusion={confusion}
        stats={stats}
        names={names}
        values={values}
        fill={fill}
        last={last}
        onOpen={open}
      />
    )
  return (
    <CellExamples
      shown={shown}
      names={names}
      actual={opened[0]}
      predicted={opened[1]}
      fill={fill}
      title={describeCell(opened, confusion, stats, names, tools)}
      onBack={() => setOpened(undefined)}
    />
  )
}
