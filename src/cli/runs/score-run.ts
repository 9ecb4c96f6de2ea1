import type { Evaluation } from '../../engine/protocol.ts'
import { textIn } from '../../graph/base/text.ts'
import type { Plan } from '../../graph/plan/plan.ts'
import type { Target } from '../../graph/values/port-value.ts'
import { classScores } from '../../scores/class-scores.ts'
import { numberScores } from '../../scores/number-scores.ts'
import { areaUnderRoc, curvePoints } from '../../scores/threshold-curves.ts'
import type { FinishedRun } from './finished-run.ts'

/** What follows from a measurement: scores of classes or of numbers. */
export function scoreRun(
  plan: Plan,
  { examples, loss, accuracy, confusion, outputs, targets }: Evaluation,
  target: Target,
): Pick<FinishedRun, 'evaluation' | 'confusion' | 'classes' | 'macro' | 'baseline'> {
  if (!confusion) return { evaluation: { examples, loss, ...numberScores(outputs, targets) } }
  const nameOf = (index: number) => textIn(target.names[index] ?? String(index), 'en')
  const { classes, macro, baseline } = classScores(confusion)
  const auc = plan.outputs === 1 ? areaUnderRoc(curvePoints(outputs, targets)) : undefined
  return {
    evaluation: { examples, loss, accuracy, auc },
    confusion,
    classes: classes.map((score, index) => ({ name: nameOf(index), ...score })),
    macro,
    baseline: { name: nameOf(baseline.class), accuracy: baseline.share },
  }
}
