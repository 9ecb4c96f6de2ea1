import { expect, test } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import { optimizerObject } from '../../src/formats/keras/optimizer-config.ts'
import type { JsonObject } from '../../src/graph/base/json.ts'
import { resolveParams } from '../../src/graph/node/resolve-params.ts'
import type { LearningRateSchedule } from '../../src/graph/values/schedule.ts'
import { networkToGraph } from '../../src/import/network-to-graph.ts'

const MODEL: JsonObject = {
  class_name: 'Sequential',
  config: {
    layers: [
      { class_name: 'InputLayer', config: { batch_shape: [null, 4], name: 'input' } },
      { class_name: 'Dense', config: { name: 'output', units: 1, activation: 'linear' } },
    ],
  },
}

/** The graph of a network that Keras was given with this schedule, and what is said of it. */
function imported(schedule: LearningRateSchedule) {
  const optimizer = optimizerObject(
    { kind: 'sgd', learningRate: 0.1, momentum: 0, nesterov: false, schedule },
    { stepsPerEpoch: 32, epochs: 10 },
  )
  const read = networkToGraph(
    { model: MODEL, training: { optimizer, loss: 'mse' }, file: 'net.keras' },
    registry,
  )
  if (!read.ok) throw new Error('no graph')
  return read.value
}

test.each<readonly [LearningRateSchedule, LearningRateSchedule]>([
  [
    { kind: 'step', decaySteps: { epochs: 3 }, decayRate: 0.5 },
    { kind: 'step', decaySteps: 96, decayRate: 0.5 },
  ],
  [
    { kind: 'cosine', decaySteps: 'training', alpha: 0.1, warmUp: { steps: { epochs: 1 }, from: 0.1 } },
    { kind: 'cosine', decaySteps: 288, alpha: 0.1, warmUp: { steps: 32, from: 0.1 } },
  ],
  [
    { kind: 'warm-up', warmUp: { steps: 100, from: 0 } },
    { kind: 'warm-up', warmUp: { steps: 100, from: 0 } },
  ],
])('a schedule goes to Keras and comes back as a node, counted in steps: %o', (schedule, back) => {
  const { document, problems } = imported(schedule)
  const { plan, params: declared = {} } = registry.get('schedule') ?? {}
  const node = document.nodes.schedule
  if (plan?.kind !== 'schedule' || !node) throw new Error('no schedule')
  expect(plan.schedule(resolveParams(declared, node.params).params)).toEqual(back)
  expect(document.nodes.optimizer?.params).toEqual({ algorithm: 'sgd', learningRate: 0.1 })
  expect(Object.values(document.wires)).toContainEqual({
    from: ['schedule', 'schedule'],
    to: ['optimizer', 'schedule'],
  })
  expect(problems).toEqual([])
})

test('a schedule that the optimizer has itself needs no node, and one of single rates is said to be left out', () => {
  const own = imported({ kind: 'cosine', decaySteps: { epochs: 2 }, alpha: 0 })
  expect(own.document.nodes.schedule).toBeUndefined()
  expect(own.document.nodes.optimizer?.params).toMatchObject({ schedule: 'cosine', decaySteps: 64 })
  const cycle = imported({ kind: 'one-cycle', steps: 10, rise: 0.3, divide: 25, finalDivide: 10 })
  expect(cycle.document.nodes.schedule).toBeUndefined()
  expect(cycle.problems).toHaveLength(1)
})
