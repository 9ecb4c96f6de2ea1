import type { PortableNetwork } from '../../src/formats/networks/portable-network.ts'
import { trainingLength } from '../../src/formats/networks/training-length.ts'
import { learningRate } from '../../src/graph/plan/learning-rate.ts'
import { inSteps, type LearningRateSchedule } from '../../src/graph/values/schedule.ts'
import { randomNetwork } from '../../testing/random-networks.ts'

/** A schedule in a file, with the rates that the engine trains with. */
interface ScheduleCase {
  readonly name: string
  readonly network: PortableNetwork
  readonly steps: readonly number[]
  readonly rates: readonly number[]
  /** A cycle of so many steps that it leaves in pieces of several. */
  readonly isLong: boolean
}

const RATE = 0.05
/** Steps that are compared, at most. */
const MOST = 400

const warmUp = { steps: { epochs: 2 }, from: 0.1 }
const cycle = { kind: 'one-cycle', rise: 0.3, divide: 25, finalDivide: 10_000 } as const
const SCHEDULES: Readonly<Record<string, LearningRateSchedule>> = {
  step: { kind: 'step', decaySteps: { epochs: 3 }, decayRate: 0.5 },
  exponential: { kind: 'exponential', decaySteps: { epochs: 1 }, decayRate: 0.9 },
  cosine: { kind: 'cosine', decaySteps: 'training', alpha: 0.1 },
  'cosine after a warm-up': { kind: 'cosine', decaySteps: 'training', alpha: 0, warmUp },
  'cosine of its own length': { kind: 'cosine', decaySteps: 70, alpha: 0, warmUp: { steps: 10, from: 0 } },
  'warm-up': { kind: 'warm-up', warmUp },
  'one cycle': { ...cycle, steps: 'training' },
  'one long cycle': { ...cycle, steps: 20_000, rise: 0.05 },
  // Which Keras waits for in a callback: the file has the rate it begins with.
  plateau: {
    kind: 'plateau',
    monitor: 'loss',
    factor: 0.5,
    patience: 2,
    minDelta: 0,
    cooldown: 0,
    minRate: 0,
  },
}

/** A small network with each schedule. */
export function scheduleCases(): readonly ScheduleCase[] {
  const { network } = randomNetwork(1)
  const { plan } = network
  return Object.entries(SCHEDULES).map(([name, schedule]) => {
    const scheduled = {
      ...network,
      plan: {
        ...plan,
        optimizer: { kind: 'sgd', learningRate: RATE, momentum: 0, nesterov: false, schedule } as const,
        training: { ...plan.training, epochs: 10 },
      },
    }
    const length = trainingLength(scheduled)
    const asked = inSteps(schedule, length)
    const isLong = asked.kind === 'one-cycle' && asked.steps > 1000
    const all = asked.kind === 'one-cycle' ? asked.steps : length.stepsPerEpoch * length.epochs
    const apart = Math.ceil(all / MOST)
    const steps = Array.from({ length: Math.ceil(all / apart) }, (_, i) => i * apart)
    const rates = steps.map((step) => learningRate(RATE, asked, step + 1))
    return { name, network: scheduled, steps, rates, isLong }
  })
}
