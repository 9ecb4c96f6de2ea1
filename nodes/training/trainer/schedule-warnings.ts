import type { Json } from '../../../src/graph/base/json.ts'
import type { ProblemDraft } from '../../../src/graph/document/problem.ts'
import type { DataValue, ScheduleValue } from '../../../src/graph/values/port-value.ts'
import { inSteps } from '../../../src/graph/values/schedule.ts'

/** What there is to say about a schedule of the learning rate that this training can make nothing of. */
export function scheduleWarnings(
  { node, schedule }: ScheduleValue,
  {
    batchSize,
    epochs,
    validate,
  }: { readonly batchSize: number; readonly epochs: number; readonly validate: boolean },
  { examples, target }: DataValue,
): readonly Omit<ProblemDraft, 'severity'>[] {
  if (!schedule || epochs < 1) return []
  const stepsPerEpoch = Math.ceil(examples.train / batchSize)
  const all = stepsPerEpoch * epochs
  const asked = inSteps(schedule, { stepsPerEpoch, epochs })
  const set = (param: string, value: Json) => ({ kind: 'set', node, param, value }) as const
  if (asked.kind === 'step' && asked.decaySteps >= all) {
    const half = (count: number) => (count < 2 ? count / 2 : Math.floor(count / 2))
    const inEpochs = schedule.kind === 'step' && typeof schedule.decaySteps !== 'number'
    const fix = set('every', inEpochs ? half(epochs) : Math.max(1, half(all)))
    return [{ code: 'schedule-too-late', values: { first: asked.decaySteps, all }, fix }]
  }
  if (asked.kind !== 'plateau') return []
  const { monitor, patience } = asked
  const ofValidation = monitor === 'valLoss' || monitor === 'valAccuracy'
  const ofClasses = monitor === 'accuracy' || monitor === 'valAccuracy'
  if ((ofValidation && !(validate && examples.validation > 0)) || (ofClasses && target.kind === 'numbers'))
    return [{ code: 'schedule-not-measured', fix: set('monitor', 'loss') }]
  // The first epoch is the one to beat, and after the last one nothing is left to be slower in.
  if (patience + 1 < epochs) return []
  const fix =
    epochs > 2
      ? set('patience', epochs - 2)
      : ({ kind: 'set', param: 'epochs', value: patience + 2 } as const)
  return [{ code: 'schedule-patience', values: { patience, epochs }, fix }]
}
