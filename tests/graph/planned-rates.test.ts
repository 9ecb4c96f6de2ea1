import { expect, test } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import { afterEpoch, type PlateauState } from '../../src/engine/training/plateau.ts'
import { check } from '../../src/graph/check/check.ts'
import { compile } from '../../src/graph/compile/compile.ts'
import { plannedRate, plannedRates } from '../../src/graph/compile/planned-rates.ts'
import { emptyDocument, type GraphDocument } from '../../src/graph/document/document.ts'
import type { Plateau } from '../../src/graph/values/schedule.ts'

const node = (type: string, params: object = {}) => ({
  type,
  version: 1,
  params: params as never,
  position: { x: 0, y: 0 },
})

/** Digits in one dense layer, trained by an optimizer with a schedule. */
function graphOf(params: object, training: object = {}) {
  const document: GraphDocument = {
    ...emptyDocument('graph', 'Graph'),
    nodes: {
      data: node('digits', { train: 1000 }),
      flatten: node('flatten'),
      dense: node('dense', { units: 10, activation: 'softmax' }),
      schedule: node('schedule', params),
      optimizer: node('optimizer', { algorithm: 'sgd', learningRate: 0.1 }),
      trainer: node('trainer', { epochs: 5, batchSize: 100, ...training }),
    },
    wires: {
      a: { from: ['data', 'data'], to: ['flatten', 'input'] },
      b: { from: ['flatten', 'output'], to: ['dense', 'input'] },
      c: { from: ['dense', 'output'], to: ['trainer', 'network'] },
      d: { from: ['optimizer', 'optimizer'], to: ['trainer', 'optimizer'] },
      e: { from: ['schedule', 'schedule'], to: ['optimizer', 'schedule'] },
    },
  }
  return check(document, registry)
}

test('the rates of a training are known before it begins, and are those of its plan', () => {
  const graph = graphOf({ kind: 'step', every: 2, factor: 0.5 })
  const [planned, ...others] = plannedRates(graph, 'schedule')
  expect(others).toEqual([])
  expect(planned).toEqual({
    trainer: 'trainer',
    rate: 0.1,
    stepsPerEpoch: 10,
    epochs: 5,
    schedule: { kind: 'step', decaySteps: 20, decayRate: 0.5 },
  })
  expect([1, 20, 21, 40, 41, 50].map((update) => plannedRate(planned!, update))).toEqual([
    0.1, 0.1, 0.05, 0.05, 0.025, 0.025,
  ])
  const plan = compile(graph, 'trainer')
  expect(plan.ok && plan.value.optimizer.schedule).toEqual({
    kind: 'step',
    decaySteps: { epochs: 2 },
    decayRate: 0.5,
  })
})

test('a plan has no schedule where the one that is wired leaves the rate as it is', () => {
  const plan = compile(graphOf({ kind: 'constant' }), 'trainer')
  expect(plan.ok && 'schedule' in plan.value.optimizer).toBe(false)
})

test('a schedule that nobody uses yet is shown for a usual training', () => {
  const { document } = graphOf({})
  const { e: _, ...wires } = document.wires
  const [planned] = plannedRates(check({ ...document, wires }, registry), 'schedule')
  expect(planned).toMatchObject({ rate: 0.001, stepsPerEpoch: 32, epochs: 10 })
})

test('without data an epoch is as long as usual, which is said', () => {
  const { document } = graphOf({})
  const { a: _, ...wires } = document.wires
  const [planned] = plannedRates(check({ ...document, wires }, registry), 'schedule')
  expect(planned).toMatchObject({ trainer: 'trainer', stepsPerEpoch: 32, epochs: 5, isAssumed: true })
  expect(plannedRates(graphOf({}), 'schedule')[0]).not.toHaveProperty('isAssumed')
})

test.each([
  [1, 0, 0],
  [2, 0, 0],
  [2, 1, 0],
  [1, 3, 0],
  [3, 2, 0.02],
])(
  'a plateau without any improvement falls as it would in training: patience %i, rest %i, least %f',
  (patience, cooldown, minRate) => {
    const graph = graphOf({ kind: 'plateau', monitor: 'loss', patience, cooldown, minRate }, { epochs: 20 })
    const [planned] = plannedRates(graph, 'schedule')
    const rule = planned!.schedule as Plateau
    let state: PlateauState | undefined
    for (let epoch = 0; epoch < 20; epoch++) {
      const rate = state?.rate ?? 0.1
      expect(plannedRate(planned!, epoch * 10 + 1)).toBeCloseTo(rate, 12)
      const loss = Array.from({ length: epoch + 1 }, () => 1)
      state = afterEpoch(rule, { loss, accuracy: [], valLoss: [], valAccuracy: [] }, state, 0.1)
    }
  },
)
