import type { TrainingLength } from '../../graph/values/schedule.ts'
import type { PortableNetwork } from './portable-network.ts'

/** How long the training is that a network's plan asks for; of data that is not known, an epoch is one step. */
export function trainingLength({ plan, data }: PortableNetwork): TrainingLength {
  const { batchSize, epochs } = plan.training
  return { stepsPerEpoch: Math.max(1, Math.ceil((data?.examples.train ?? 0) / batchSize)), epochs }
}
