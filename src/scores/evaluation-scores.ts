import { type NumberScores, numberScores } from './number-scores.ts'
import { areaUnderRoc, curvePoints } from './threshold-curves.ts'

/** A measurement as the engine makes it. */
export interface MeasuredExamples {
  readonly examples: number
  readonly loss: number
  readonly accuracy?: number
  /** `examples × outputs`, row by row. */
  readonly outputs: ArrayLike<number>
  readonly targets: ArrayLike<number>
  /** Missing for numbers. */
  readonly confusion?: readonly (readonly number[])[]
}

/** What a measurement comes to in single figures. */
export type EvaluationScores = Partial<NumberScores> & {
  readonly examples: number
  readonly loss: number
  readonly accuracy?: number
  /** Area under the ROC curve; for two classes and one output. */
  readonly auc?: number
}

/** @param width how many numbers the network puts out for an example */
export function evaluationScores(
  { examples, loss, accuracy, outputs, targets, confusion }: MeasuredExamples,
  width: number,
): EvaluationScores {
  if (!confusion) return { examples, loss, ...numberScores(outputs, targets) }
  const auc = width === 1 ? areaUnderRoc(curvePoints(outputs, targets)) : undefined
  return { examples, loss, accuracy, auc }
}
