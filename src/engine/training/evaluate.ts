import { problem } from '../../graph/document/problem.ts'
import type { EvaluationPlan, Plan } from '../../graph/plan/plan.ts'
import { rescaled, unscaled } from '../../graph/values/target-scale.ts'
import type { DatasetPart } from '../data/dataset.ts'
import { confusionMatrix } from '../losses/answers.ts'
import type { RunEventBody } from '../protocol.ts'
import { divergence } from './divergence.ts'
import { RunFailure } from './failure.ts'
import { type Measurement, measurePart } from './measure-part.ts'
import type { RunContext } from './run-context.ts'
import { accuracyOf } from './train-epoch.ts'

/** More often than this it cannot be read. */
const REPORT_EVERY_MS = 200

/** Makes the measurements the plan asks for. Returns whether it came to the end; `false` when the run was stopped. */
export async function* evaluate(run: RunContext): AsyncGenerator<RunEventBody, boolean> {
  const { evaluations } = run.plan
  const parts = await Promise.all(evaluations.map((evaluation) => partOf(run, evaluation)))
  const total = parts.reduce((sum, { count }) => sum + count, 0)
  const before = { done: 0, ms: 0 }
  let reportedAt = performance.now()
  for (const [i, part] of parts.entries()) {
    const measured = yield* measurePart(run, part, (examples, partMs) => {
      if (performance.now() - reportedAt < REPORT_EVERY_MS) return undefined
      reportedAt = performance.now()
      const [done, ms] = [before.done + examples, before.ms + partMs]
      return { kind: 'evaluating', done, total, msLeft: (ms / done) * (total - done) }
    })
    if (!measured) return false
    before.done += part.count
    before.ms += measured.ms
    yield evaluated(run, evaluations[i] as EvaluationPlan, part, measured)
  }
  return true
}

async function partOf(run: RunContext, { data, part }: EvaluationPlan): Promise<DatasetPart> {
  const loaded = await run.host.data.load(data)
  if (loaded.ok) {
    const { parts, targetScale } = loaded.value
    // Other data may have been scaled by its own numbers; the network answers as it learned to.
    const targets = rescaled(parts[part].targets, targetScale, run.data.targetScale)
    return { ...parts[part], targets }
  }
  throw new RunFailure('data-unavailable', loaded.problems[0] ?? problem('data-missing'))
}

/** Answers that are numbers, whose squares are too large to be any: how far off they are can still be said. */
function isTooLarge({ target }: Plan, { loss, outputs }: Measurement): boolean {
  return target === 'numbers' && loss === Number.POSITIVE_INFINITY && outputs.every(Number.isFinite)
}

function evaluated(
  { plan, state, data }: RunContext,
  { id, part }: EvaluationPlan,
  examples: DatasetPart,
  measured: Measurement,
): RunEventBody {
  const { loss, accuracy, outputs } = measured
  if (examples.count > 0 && !Number.isFinite(loss) && !isTooLarge(plan, measured)) {
    const numbers = { examples: examples.gather([0]), targets: examples.targets }
    throw new RunFailure('diverged', divergence(plan, numbers, state.epoch, state.step))
  }
  const targets = unscaled(examples.targets.slice(), data.targetScale)
  return {
    kind: 'evaluated',
    evaluation: {
      id,
      part,
      examples: examples.count,
      loss: examples.count > 0 ? loss : 0,
      ...accuracyOf(plan, examples.count > 0 ? accuracy : 0),
      outputs: unscaled(outputs, data.targetScale),
      targets,
      ...(plan.target === 'classes' && { confusion: confusionMatrix(outputs, targets, plan.outputs) }),
    },
  }
}
