import type { Json } from '../../../src/graph/base/json.ts'
import type { ProblemDraft } from '../../../src/graph/document/problem.ts'
import type { EarlyStopping } from '../../../src/graph/plan/plan.ts'
import type { DataValue, OptimizerValue } from '../../../src/graph/values/port-value.ts'
import {
  inSteps,
  type LearningRateSchedule,
  lastsTraining,
  type Plateau,
  type ScheduleInSteps,
} from '../../../src/graph/values/schedule.ts'

interface Training extends EarlyStopping {
  readonly batchSize: number
  readonly epochs: number
  readonly validate: boolean
  readonly earlyStopping: boolean
}
type Warning = Omit<ProblemDraft, 'severity'>

/** A change of what is measured. */
const NEXT_TO_NOTHING = 0.001
/** Epochs that early stopping can wait at most. */
const LONGEST_PATIENCE = 1000

/** What there is to say about a schedule of the learning rate that this training can make nothing of. */
export function scheduleWarnings(
  { schedule: wired, learningRate }: OptimizerValue,
  training: Training,
  data: DataValue,
): readonly Warning[] {
  const { epochs, batchSize } = training
  if (!wired?.schedule || epochs < 1) return []
  const { node, schedule } = wired
  const stepsPerEpoch = Math.ceil(data.examples.train / batchSize)
  const asked = inSteps(schedule, { stepsPerEpoch, epochs })
  const set = (param: string, value: Json) => ({ kind: 'set', node, param, value }) as const
  if (asked.kind === 'plateau') return plateauWarnings(asked, learningRate, training, data, set)
  const all = stepsPerEpoch * epochs
  const half = (span: unknown) => {
    const inEpochs = typeof span !== 'number'
    return inEpochs ? (epochs < 2 ? epochs / 2 : Math.floor(epochs / 2)) : Math.max(1, Math.floor(all / 2))
  }
  if (asked.kind === 'step' && schedule.kind === 'step' && asked.decaySteps >= all) {
    const fix = set('every', half(schedule.decaySteps))
    return [{ code: 'schedule-too-late', values: { first: asked.decaySteps, all }, fix }]
  }
  const warmUp = risingSteps(asked)
  if (warmUp >= all) {
    const fix = set('warmUp', half('warmUp' in schedule && schedule.warmUp?.steps))
    return [{ code: 'schedule-warm-up-long', values: { steps: warmUp, all }, fix }]
  }
  const length = lengthOf(asked, schedule)
  if (length === undefined) return []
  const fix = set('span', 'training')
  if (length > all) return [{ code: 'schedule-cut-off', values: { length, all }, fix }]
  const leavesNothing = asked.kind === 'one-cycle' || (asked.kind === 'cosine' && asked.alpha === 0)
  return leavesNothing && all - length >= stepsPerEpoch
    ? [{ code: 'schedule-over-early', values: { length, all }, fix }]
    : []
}

function risingSteps(asked: ScheduleInSteps): number {
  return asked.kind === 'cosine' || asked.kind === 'warm-up' ? (asked.warmUp?.steps ?? 0) : 0
}

/** Steps after which the rate has come to its end; nothing where it has none of its own. */
function lengthOf(asked: ScheduleInSteps, schedule: LearningRateSchedule): number | undefined {
  if (lastsTraining(schedule)) return undefined
  if (asked.kind === 'cosine') return risingSteps(asked) + asked.decaySteps
  return asked.kind === 'one-cycle' ? asked.steps : undefined
}

function plateauWarnings(
  plateau: Plateau,
  rate: number,
  training: Training,
  { examples, target }: DataValue,
  set: (param: string, value: Json) => Warning['fix'],
): readonly Warning[] {
  const { monitor, patience, minRate } = plateau
  const { epochs, validate } = training
  const ofValidation = monitor === 'valLoss' || monitor === 'valAccuracy'
  const ofClasses = monitor === 'accuracy' || monitor === 'valAccuracy'
  if ((ofValidation && !(validate && examples.validation > 0)) || (ofClasses && target.kind === 'numbers'))
    return [{ code: 'schedule-not-measured', fix: set('monitor', 'loss') }]
  if (minRate >= rate)
    return [{ code: 'schedule-lowest-rate', values: { least: minRate, rate }, fix: set('minRate', 0) }]
  // The first epoch is the one to beat, and after the last one nothing is left to be slower in.
  if (patience + 1 >= epochs) {
    const fix =
      epochs > 2
        ? set('patience', epochs - 2)
        : ({ kind: 'set', param: 'epochs', value: patience + 2 } as const)
    return [{ code: 'schedule-patience', values: { patience, epochs }, fix }]
  }
  return stopsBefore(plateau, training) ? [stopsFirst(plateau, training, set)] : []
}

/**
 * Whether early stopping ends the training at the latest when the rate would fall for the first time: for certain where
 * both take the same for an improvement, and as good as for certain where they differ by next to nothing.
 */
function stopsBefore({ monitor, patience, minDelta }: Plateau, training: Training): boolean {
  return (
    training.earlyStopping &&
    training.monitor === monitor &&
    minDelta - training.minDelta <= NEXT_TO_NOTHING &&
    training.patience <= patience
  )
}

/** Twice as long as the schedule leaves time to become better after the rate has fallen. */
function stopsFirst(
  plateau: Plateau,
  { patience: stops, epochs }: Training,
  set: (param: string, value: Json) => Warning['fix'],
): Warning {
  const { patience } = plateau
  const longer = Math.min(2 * patience, epochs - 2, LONGEST_PATIENCE)
  const fix =
    longer > patience
      ? ({ kind: 'set', param: 'patience', value: longer } as const)
      : stops > 1
        ? set('patience', Math.floor(stops / 2))
        : undefined
  return {
    code: 'schedule-stopped-before',
    values: { stops, patience },
    param: 'patience',
    ...(fix && { fix }),
  }
}
