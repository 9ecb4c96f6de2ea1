import type { EvaluationPlan } from '../../graph/plan.ts'
import { problem } from '../../graph/problem.ts'
import { confusionMatrix } from '../losses/answers.ts'
import { divergence } from './divergence.ts'
import { RunFailure } from './failure.ts'
import { measurePart } from './measure-part.ts'
import type { RunContext } from './run-context.ts'
import type { RunEventBody } from './run-event-body.ts'
import { accuracyOf } from './train-epoch.ts'

/** Makes the measurements the plan asks for. Returns whether it came to the end; `false` when the run was stopped. */
export async function* evaluate(run: RunContext): AsyncGenerator<RunEventBody, boolean> {
  for (const evaluation of run.plan.evaluations) {
    const measured = yield* evaluateOne(run, evaluation)
    if (!measured) return false
  }
  return true
}

async function* evaluateOne(
  run: RunContext,
  { id, data, part }: EvaluationPlan,
): AsyncGenerator<RunEventBody, boolean> {
  const { plan, host, state } = run
  const loaded = await host.data.load(data)
  if (!loaded.ok) throw new RunFailure('data-unavailable', loaded.problems[0] ?? problem('data-missing'))
  const examples = loaded.value.parts[part]
  const measured = yield* measurePart(run, examples)
  if (!measured) return false
  const { loss, accuracy, outputs } = measured
  if (examples.count > 0 && !Number.isFinite(loss)) {
    throw new RunFailure('diverged', divergence(plan, examples.gather([0]), state.epoch, state.step))
  }
  const targets = examples.targets.slice()
  yield {
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
  return true
}
