import type { Evaluation } from '../../engine/protocol.ts'
import { textIn } from '../../graph/base/text.ts'
import type { Plan } from '../../graph/plan/plan.ts'
import type { Target } from '../../graph/values/port-value.ts'
import { classScores } from '../../scores/class-scores.ts'
import { evaluationScores } from '../../scores/evaluation-scores.ts'
import type { FinishedRun } from './finished-run.ts'

/** What follows from a measurement: scores of classes or of numbers. */
export function scoreRun(
  plan: Plan,
  measured: Evaluation,
  target: Target,
): Pick<FinishedRun, 'evaluation' | 'confusion' | 'classes' | 'macro' | 'baseline'> {
  const { confusion } = measured
  const evaluation = evaluationScores(measured, plan.outputs)
  if (!confusion) return { evaluation }
  const nameOf = (index: number) => textIn(target.names[index] ?? String(index), 'en')
  const { classes, macro, baseline } = classScores(confusion)
  return {
    evaluation,
    confusion,
    classes: classes.map((score, index) => ({ name: nameOf(index), ...score })),
    macro,
    baseline: { name: nameOf(baseline.class), accuracy: baseline.share },
  }
}
