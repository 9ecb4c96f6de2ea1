import { startBackend } from '../../src/engine/backends/start-backend.ts'
import { restoreVariables } from '../../src/engine/model/stored-weights.ts'
import { nodeBackends } from '../../src/engine/node/node-backends.ts'
import { createTrainableModel } from '../../src/engine/training/trainable-model.ts'
import type { PortableNetwork } from '../../src/formats/networks/portable-network.ts'
import { learningRate } from '../../src/graph/plan/learning-rate.ts'
import { sizeOf } from '../../src/graph/values/port-value.ts'
import { inSteps } from '../../src/graph/values/schedule.ts'
import { ownAnswers } from '../../testing/own-answers.ts'
import { Draws } from '../../testing/random-networks/draws.ts'
import { afterSteps } from '../../testing/random-networks/example-steps.ts'
import { type RandomNetwork, randomExamples, randomNetwork } from '../../testing/random-networks.ts'
import { STEPS, withoutDropout } from './comparable-plan.ts'
import type { KerasCase } from './write-cases.ts'

const ASKED = 20
const BATCH = 8

/** A random network from its drawn weights, on drawn examples and answers. */
export async function randomCase(seed: number): Promise<KerasCase> {
  await startBackend('cpu', nodeBackends)
  const random = withoutDroppedUnits(randomNetwork(seed))
  const { network } = random
  const examples = randomExamples(random, ASKED)
  const many = randomExamples(
    { ...random, document: { ...random.document, seed: seed + 500 } },
    STEPS * BATCH,
  )
  const draws = new Draws(seed + 2000)
  const { outputs, target } = network.plan
  const targets = Float32Array.from({ length: STEPS * BATCH }, () =>
    target === 'numbers' ? draws.real(-1, 1) : draws.whole(0, Math.max(2, outputs) - 1),
  )
  return {
    name: `random-${seed}`,
    kind: 'random',
    network,
    examples,
    answers: await ownAnswers(network, examples),
    training: { batch: BATCH, examples: many, targets, losses: await lossesOf(network, many, targets) },
  }
}

function withoutDroppedUnits(random: RandomNetwork): RandomNetwork {
  const plan = withoutDropout(random.plan)
  return { ...random, plan, network: { ...random.network, plan, model: plan.network } }
}

async function lossesOf(
  { plan, weights, before, inputShape }: PortableNetwork,
  examples: Float32Array,
  targets: Float32Array,
): Promise<readonly number[]> {
  const size = sizeOf(inputShape)
  const model = await createTrainableModel(plan)
  restoreVariables(weights, model.network.weights)
  const losses: number[] = []
  const { learningRate: rate, schedule: asked } = plan.optimizer
  const schedule = asked && inSteps(asked, { stepsPerEpoch: STEPS, epochs: 1 })
  for (let step = 0; step < STEPS; step++) {
    const rows = Array.from({ length: BATCH }, (_, i) => (step * BATCH + i) * size)
    const prepared = rows.flatMap((from) => [...afterSteps(examples.subarray(from, from + size), before)])
    const batch = {
      examples: Float32Array.from(prepared),
      targets: targets.subarray(step * BATCH, (step + 1) * BATCH),
    }
    losses.push((await model.update(batch, step + 1, learningRate(rate, schedule, step + 1))).loss)
  }
  model.dispose()
  return losses
}
