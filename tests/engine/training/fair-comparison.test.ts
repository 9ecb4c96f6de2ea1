import { beforeAll, describe, expect, test } from 'vitest'
import { registry } from '../../../nodes/registry.ts'
import { startBackend } from '../../../src/engine/backends/start-backend.ts'
import { nodeBackends } from '../../../src/engine/node/node-backends.ts'
import { check } from '../../../src/graph/check/check.ts'
import { compile, trainersOf } from '../../../src/graph/compile/compile.ts'
import type { GraphDocument } from '../../../src/graph/document/document.ts'
import type { Plan } from '../../../src/graph/plan/plan.ts'
import { smallDigits } from '../../session/small-digits.ts'
import { good } from '../../session/workbench.ts'
import { collect } from '../collect.ts'
import { batchesOf, startOf } from './watched-batches.ts'

beforeAll(async () => {
  expect(await startBackend('wasm', nodeBackends)).toMatchObject({ name: 'wasm' })
})

function compiled(document: GraphDocument): readonly Plan[] {
  const graph = check(document, registry)
  return trainersOf(graph).map((trainer) => good(compile(graph, trainer)))
}

/** One network under three trainers: SGD, RMSprop and Adam. */
function threeTrainers(): readonly Plan[] {
  const document = smallDigits()
  const [nodes, wires] = [{ ...document.nodes }, { ...document.wires }]
  for (const algorithm of ['sgd', 'rmsprop']) {
    const trainer = `by-${algorithm}`
    nodes[algorithm] = { type: 'optimizer', version: 1, params: { algorithm }, position: { x: 0, y: 0 } }
    nodes[trainer] = document.nodes.trainer as GraphDocument['nodes'][string]
    for (const [id, { from, to }] of Object.entries(document.wires))
      if (to[0] === 'trainer')
        wires[`${algorithm}-${id}`] = {
          from: to[1] === 'optimizer' ? [algorithm, from[1]] : from,
          to: [trainer, to[1]],
        }
  }
  return compiled({ ...document, nodes, wires })
}

describe('a comparison is fair', () => {
  test('trainers on one network begin with the same weights, bit for bit', async () => {
    const [first, ...others] = await Promise.all(threeTrainers().map(startOf))
    expect(first?.some(({ values }) => values.some((value) => value !== 0))).toBe(true)
    for (const other of others) expect(other).toEqual(first)
  })

  test('they see the same examples in the same batches, bit for bit, in every epoch', async () => {
    const plans = threeTrainers()
    expect(plans).toHaveLength(3)
    const seen = []
    for (const plan of plans) seen.push(await batchesOf(plan))
    const [first, ...others] = seen
    expect(first?.rows).toHaveLength(3 * 4)
    expect(first?.rows.slice(0, 4)).not.toEqual(first?.rows.slice(4, 8))
    for (const { rows, numbers, history } of others) {
      expect(rows).toEqual(first?.rows)
      expect(numbers).toEqual(first?.numbers)
      expect(history).not.toEqual(first?.history)
    }
  })

  test('a run beside others gives the curve that it gives alone', async () => {
    const plans = threeTrainers()
    const together = await Promise.all(plans.map((plan) => collect(plan)))
    for (const [i, plan] of plans.entries()) {
      const alone = await collect(plan)
      expect(together[i]?.history).toEqual(alone.history)
      expect(together[i]?.checkpoint?.weights).toEqual(alone.checkpoint?.weights)
    }
  })

  test('where networks differ, the layers that are alike begin alike', async () => {
    const begun = async (change: Parameters<typeof smallDigits>[0]) => {
      const [weights] = await Promise.all(compiled(smallDigits(change)).map(startOf))
      return new Map(weights?.map(({ name, values }) => [name, values]))
    }
    const plain = await begun({})
    expect(await begun({ hidden: { activation: 'tanh' } })).toEqual(plain)
    const other = await begun({ output: { initializer: 'he-normal' } })
    expect(other.get('hidden/kernel')).toEqual(plain.get('hidden/kernel'))
    expect(other.get('output/kernel')).not.toEqual(plain.get('output/kernel'))
  })
})
