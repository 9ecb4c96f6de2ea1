import type { RunStatus } from '../../runs/run-state.ts'
import type { RunView } from '../../session/run-view.ts'
import type { TextTools } from '../base/language/text-tools.ts'
import type { RunLook } from './run-palette.ts'

/** What curves and tables show. */
export const MEASURES = ['accuracy', 'loss'] as const
export type Measure = (typeof MEASURES)[number]

/** A run with the name and the look it has everywhere. */
export interface ShownRun {
  readonly title: string
  readonly look: RunLook
  readonly run: RunView
  /** From before: the run that its trainer has now is another. */
  readonly isOld?: boolean
}

/** What a run is told by among those shown: its trainer, which stays while it is run again; one from before by itself. */
export const keyOfRun = ({ run, isOld }: Pick<ShownRun, 'run' | 'isOld'>): string =>
  isOld ? run.run : run.trainer

const ENDED: ReadonlySet<RunStatus> = new Set(['stopped', 'failed', 'completed'])

export const hasEnded = (run: RunView): boolean => ENDED.has(run.status)

/** A loss with about four digits that matter, an accuracy in percent; a dash where there is none. */
export function formatMeasure(
  value: number | undefined,
  measure: Measure,
  { number, fixed, percent }: Pick<TextTools, 'number' | 'fixed' | 'percent'>,
): string {
  if (value === undefined) return '–'
  if (measure === 'accuracy') return Number.isFinite(value) ? percent(value) : number(value)
  const size = Math.abs(value)
  const digits = size < 0.1 ? 4 : size < 100 ? 3 : size < 10_000 ? 1 : 0
  return fixed(value, digits)
}
