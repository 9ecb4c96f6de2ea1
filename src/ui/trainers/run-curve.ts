import type { RunView } from '../../session/run-view.ts'
import type { Measure } from './measure.ts'

/** Of every batch, or over an epoch: of the training part or the validation part. */
export type CurveKind = 'batch' | 'training' | 'validation'

export interface RunCurve {
  /** Epochs completed at each point, with fraction. */
  readonly at: readonly number[]
  readonly values: readonly number[]
}

const VALIDATION = { loss: 'valLoss', accuracy: 'valAccuracy' } as const

/** A curve of a run, as every picture of it shows it. A value over an epoch stands where the epoch ends. */
export function runCurve({ batches, history }: RunView, kind: CurveKind, measure: Measure): RunCurve {
  if (kind === 'batch') return { at: batches.at, values: batches[measure] }
  const values = history[kind === 'training' ? measure : VALIDATION[measure]]
  return { at: values.map((_, epoch) => epoch + 1), values }
}
