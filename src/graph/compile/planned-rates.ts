import type { CheckedGraph } from '../check/checked-graph.ts'
import type { NodeId } from '../document/document.ts'
import { wiringOf } from '../document/wiring.ts'
import { learningRate } from '../plan/learning-rate.ts'
import type { DataValue, NetworkValue, OptimizerValue, ScheduleValue } from '../values/port-value.ts'
import { inSteps, type Plateau, type ScheduleInSteps, type TrainingLength } from '../values/schedule.ts'

/** What is known of the learning rates of a training before it begins. */
export interface PlannedRates extends TrainingLength {
  /** Missing where none is wired yet: then its length and rate are the usual ones. */
  readonly trainer?: NodeId
  /** The optimizer's own. */
  readonly rate: number
  readonly schedule?: ScheduleInSteps
  /** How many steps an epoch has is not known yet: it is as long as usual. */
  readonly isAssumed?: true
}

/** What an untouched trainer of 2,000 examples does, at Adam's rate. */
const USUAL = { stepsPerEpoch: 32, epochs: 10, rate: 0.001 }

/** The rates of every trainer that a schedule reaches through an optimizer. */
export function plannedRates(graph: CheckedGraph, schedule: NodeId): readonly PlannedRates[] {
  const value = graph.node(schedule)?.outputs.schedule as ScheduleValue | undefined
  if (!value) return []
  const wiring = wiringOf(graph.document)
  const optimizers = wiring.outOf(schedule).map(([, { to }]) => to[0])
  const planned = (rate: number, training: KnownLength, trainer?: NodeId): PlannedRates => ({
    ...training,
    rate,
    ...(trainer !== undefined && { trainer }),
    ...(value.schedule && { schedule: inSteps(value.schedule, training) }),
  })
  const found = optimizers.flatMap((optimizer) => {
    const { learningRate: rate } = (graph.node(optimizer)?.outputs.optimizer ?? USUAL_VALUE) as OptimizerValue
    const trainers = wiring.outOf(optimizer).flatMap(([, { to }]) => {
      const training = lengthOf(graph, to[0])
      return training ? [planned(rate, training, to[0])] : []
    })
    return trainers.length > 0 ? trainers : [planned(rate, USUAL)]
  })
  return found.length > 0 ? found : [planned(USUAL.rate, USUAL)]
}

const USUAL_VALUE = { learningRate: USUAL.rate }

type KnownLength = TrainingLength & Pick<PlannedRates, 'isAssumed'>

function lengthOf(graph: CheckedGraph, trainer: NodeId): KnownLength | undefined {
  const node = graph.node(trainer)
  if (node?.definition?.plan.kind !== 'trainer') return undefined
  const { epochs, batchSize } = node.definition.plan.training(node.params)
  const network = node.inputs.network as NetworkValue | undefined
  const data = (node.inputs.data as DataValue | undefined) ?? network?.data
  const examples = data?.examples.train ?? 0
  if (examples < 1)
    return { stepsPerEpoch: USUAL.stepsPerEpoch, epochs: Math.max(1, epochs), isAssumed: true }
  return { stepsPerEpoch: Math.ceil(examples / batchSize), epochs: Math.max(1, epochs) }
}

/** The learning rate of an update, which count from 1; of a plateau, if nothing ever became better. */
export function plannedRate({ rate, schedule, stepsPerEpoch }: PlannedRates, update: number): number {
  if (schedule?.kind !== 'plateau') return learningRate(rate, schedule, update)
  return withoutImprovement(rate, schedule, Math.floor((update - 1) / stepsPerEpoch))
}

/** After so many epochs, of which the first is the one to beat. */
function withoutImprovement(
  rate: number,
  { factor, patience, cooldown, minRate }: Plateau,
  done: number,
): number {
  const first = 1 + patience
  if (done < first || rate <= minRate) return rate
  // The epoch in which a rest ends is waited for already.
  const falls = 1 + Math.floor((done - first) / (patience + Math.max(0, cooldown - 1)))
  return Math.max(rate * factor ** falls, minRate)
}
