import type { SweepPoint, SweepTable } from '../../../runs/sweep-table.ts'
import type { AxisText } from './axis-text.ts'

/** What each picture of a sweep is given. The combination that is looked at is the same in all of them. */
export interface SweepPartProps {
  readonly table: SweepTable
  readonly texts: readonly AxisText[]
  /** Under the pointer, else the chosen one. */
  readonly looked: SweepPoint | undefined
  /** Stays until another one is chosen. */
  readonly chosen: SweepPoint | undefined
  readonly onLook: (point: SweepPoint | undefined) => void
  readonly onChoose: (point: SweepPoint | undefined) => void
}
