import * as tf from '@tensorflow/tfjs'
import { beforeAll, describe, expect, test } from 'vitest'
import { askLayersModel } from '../../../src/engine/previews/ask-layers-model.ts'
import type { PortableNetwork } from '../../../src/formats/networks/portable-network.ts'
import { wholeNetwork } from '../../../src/formats/networks/whole-network.ts'
import type { WholeNetwork } from '../../../src/formats/networks/whole-network-types.ts'
import { layersModel } from '../../../src/formats/tfjs/layers-model.ts'
import { sizeOf } from '../../../src/graph/values/port-value.ts'
import { ownAnswers } from '../../../testing/own-answers.ts'
import { RANDOM_SEEDS, randomExamples, randomNetwork } from '../../../testing/random-networks.ts'

beforeAll(() => tf.setBackend('cpu'))

const COUNT = 4

async function stockAnswers(whole: WholeNetwork, { inputShape }: PortableNetwork, examples: Float32Array) {
  const count = examples.length / sizeOf(inputShape)
  const { topology, weights } = layersModel(whole)
  return askLayersModel({ topology: { ...topology }, weights, examples, shape: inputShape, count })
}

/** How far two lists are apart, measured in the larger of 1 and the largest number. */
function distance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  expect(a.length).toBe(b.length)
  let [most, largest] = [0, 1]
  for (let i = 0; i < a.length; i++) {
    most = Math.max(most, Math.abs((a[i] as number) - (b[i] as number)))
    largest = Math.max(largest, Math.abs(a[i] as number))
  }
  return most / largest
}

describe('a whole network', () => {
  test.each(RANDOM_SEEDS)('gives raw examples the answers of the engine: random network %d', async (seed) => {
    const random = randomNetwork(seed)
    const examples = randomExamples(random, COUNT)
    const answers = await stockAnswers(wholeNetwork(random.network), random.network, examples)
    expect(distance(answers, await ownAnswers(random.network, examples))).toBeLessThan(1e-5)
  })

  test('trains as many numbers as the network it was made of', () => {
    for (const seed of RANDOM_SEEDS) {
      const { network } = randomNetwork(seed)
      const { model, weights } = wholeNetwork(network)
      const fixed = model.config.layers.flatMap(({ name, config }) =>
        config.trainable === false ? [] : (weights[name] ?? []),
      )
      const size = (list: readonly { readonly values: Float32Array }[]) =>
        list.reduce((sum, { values }) => sum + values.length, 0)
      expect([seed, size(fixed)]).toEqual([seed, size(network.weights)])
    }
  })
})
