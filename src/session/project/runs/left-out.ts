import { nodeTitle } from '../../../graph/check/node-title.ts'
import type { NodeId } from '../../../graph/document/document.ts'
import type { Problem } from '../../../graph/document/problem.ts'
import { sessionProblem } from '../../base/session-problem.ts'
import type { Plans } from '../plans.ts'

/** Says that a trainer was not started, and then why. */
export function leftOut(plans: Plans, trainer: NodeId, reasons: readonly Problem[]): readonly Problem[] {
  const title = nodeTitle(plans.graph, trainer)
  return [
    sessionProblem('trainer-left-out', { trainer: title, count: reasons.length }, { node: trainer }),
    ...reasons,
  ]
}
