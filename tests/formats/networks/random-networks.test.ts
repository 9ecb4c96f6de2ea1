import { describe, expect, test } from 'vitest'
import { registry } from '../../../nodes/registry.ts'
import { buildNetwork } from '../../../src/engine/model/network.ts'
import { check } from '../../../src/graph/check/check.ts'
import { ownAnswers } from '../../../testing/own-answers.ts'
import { RANDOM_SEEDS, randomExamples, randomNetwork } from '../../../testing/random-networks.ts'

const drawn = RANDOM_SEEDS.map((seed) => randomNetwork(seed))

const layerOf = ({ name }: { readonly name: string }) => name.split('/')[0] ?? ''
const byLayer = (a: { readonly name: string }, b: { readonly name: string }) =>
  layerOf(a).localeCompare(layerOf(b))

describe('random networks', () => {
  test('are sixty graphs without an error', () => {
    expect(drawn).toHaveLength(60)
    const errors = drawn.flatMap(({ document }) =>
      check(document, registry).problems.filter(({ severity }) => severity === 'error'),
    )
    expect(errors).toEqual([])
  })

  test('have every type of layer, every kind of step, and every optimizer', () => {
    const used = new Set(
      drawn.flatMap(({ document }) => Object.values(document.nodes).map(({ type }) => type)),
    )
    const layers = [...registry.values()].filter(
      ({ plan }) => plan.kind === 'layer' || plan.kind === 'weights',
    )
    // Weights out of a file: theirs are drawn.
    expect(layers.map(({ type }) => type).filter((type) => !used.has(type))).toEqual(['start-weights'])
    const steps = new Set(drawn.flatMap(({ network: { before } }) => before.map(({ kind }) => kind)))
    expect([...steps].sort()).toEqual(['divide', 'resize', 'standardise'])
    expect(drawn.filter(({ network }) => network.targetScale).length).toBeGreaterThan(3)
    expect(new Set(drawn.map(({ plan }) => plan.optimizer.kind)).size).toBe(6)
  })

  test('have titles that two nodes share, and that have a slash, a space or an umlaut in them', () => {
    const titles = drawn.map(({ network }) => Object.values(network.titles))
    expect(titles.some((list) => new Set(list).size < list.length)).toBe(true)
    for (const sign of ['/', ' ', 'ö', '漢'])
      expect(titles.flat().some((title) => title.includes(sign))).toBe(true)
  })

  test('have weights of the names and shapes of the engine, in the order of each layer, and none is 0', async () => {
    for (const { network, plan } of drawn) {
      const built = await buildNetwork(plan.network, plan.seed)
      const own = built.weights.map(({ name, variable: { shape } }) => ({ name, shape }))
      const drawnOnes = network.weights.map(({ name, shape }) => ({ name, shape }))
      expect(drawnOnes.toSorted(byLayer)).toEqual(own.toSorted(byLayer))
      built.dispose()
      for (const { values } of network.weights) expect(values.every((value) => value !== 0)).toBe(true)
    }
  })

  test('give answers that differ between examples and are not beyond measure', async () => {
    for (const random of drawn) {
      const count = 6
      const answers = await ownAnswers(random.network, randomExamples(random, count))
      expect(answers).toHaveLength(count * random.plan.outputs)
      expect(answers.every((value) => Math.abs(value) < 1000)).toBe(true)
      const spread = Math.max(...answers) - Math.min(...answers)
      expect([random.document.title, spread > 1e-4]).toEqual([random.document.title, true])
    }
  }, 60_000)

  test('are the same whenever they are drawn', () => {
    expect(randomNetwork(7)).toEqual(drawn[6])
    expect(new Set(drawn.map(({ plan }) => plan.hash)).size).toBe(60)
  })
})
