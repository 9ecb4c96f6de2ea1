import type { SweepPoint, SweepTable } from '../../../runs/sweep-table.ts'
import type { AxisText } from './axis-text.ts'

/** What each picture of a sweep is given. The point that is looked at is the same in all of them. */
export interface SweepPartProps {
  readonly table: SweepTable
  readonly texts: readonly AxisText[]
  readonly looked: SweepPoint | undefined
  readonly onLook: (point: SweepPoint | undefined) => void
}
