import type { EvaluationPlan } from '../../graph/plan.ts'
import { problem } from '../../graph/problem.ts'
import type { DatasetPart } from '../data/dataset.ts'
import { confusionMatrix } from '../losses/answers.ts'
import { divergence } from './divergence.ts'
import { RunFailure } from './failure.ts'
import { type Measurement, measurePart } from './measure-part.ts'
import type { RunContext } from './run-context.ts'
import type { RunEventBody } from './run-event-body.ts'
import { accuracyOf } from './train-epoch.ts'

/** More often than this nobody can read it. */
const TELL_EVERY_MS = 200

/** Makes the measurements the plan asks for. Returns whether it came to the end; `false` when the run was stopped. */
export async function* evaluate(run: RunContext): AsyncGenerator<RunEventBody, boolean> {
  const { evaluations } = run.plan
  const parts = await Promise.all(evaluations.map((evaluation) => partOf(run, evaluation)))
  const total = parts.reduce((sum, { count }) => sum + count, 0)
  const before = { done: 0, ms: 0 }
  let toldAt = performance.now()
  for (const [i, part] of parts.entries()) {
    const measured = yield* measurePart(run, part, (examples, partMs) => {
      if (performance.now() - toldAt < TELL_EVERY_MS) return undefined
      toldAt = performance.now()
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

async function partOf({ host }: RunContext, { data, part }: EvaluationPlan): Promise<DatasetPart> {
  const loaded = await host.data.load(data)
  if (loaded.ok) return loaded.value.parts[part]
  throw new RunFailure('data-unavailable', loaded.problems[0] ?? problem('data-missing'))
}

function evaluated(
  { plan, state }: RunContext,
  { id, part }: EvaluationPlan,
  examples: DatasetPart,
  measured: Measurement,
): RunEventBody {
  const { loss, accuracy, outputs } = measured
  if (examples.count > 0 && !Number.isFinite(loss)) {
    throw new RunFailure('diverged', divergence(plan, examples.gather([0]), state.epoch, state.step))
  }
  const targets = examples.targets.slice()
  return {
    kind: 'evaluated',
    evaluation: {
      id,
      part,
      examples: examples.count,
      loss: examples.count > 0 ? loss : 0,
      ...accuracyOf(plan, examples.count > 0 ? accuracy : 0),
      outputs,
      targets,
      ...(plan.target === 'classes' && { confusion: confusionMatrix(outputs, targets, plan.outputs) }),
    },
  }
}
