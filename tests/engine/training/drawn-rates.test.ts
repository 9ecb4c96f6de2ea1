import { describe, expect, test } from 'vitest'
import { registry } from '../../../nodes/registry.ts'
import type { RunEventBody } from '../../../src/engine/protocol.ts'
import { check } from '../../../src/graph/check/check.ts'
import { compile } from '../../../src/graph/compile/compile.ts'
import { plannedRate, plannedRates } from '../../../src/graph/compile/planned-rates.ts'
import { emptyDocument, type GraphDocument } from '../../../src/graph/document/document.ts'
import { collect } from '../collect.ts'

const node = (type: string, params: object = {}) => ({
  type,
  version: 1,
  params: params as never,
  position: { x: 0, y: 0 },
})
const [EXAMPLES, EPOCHS] = [20, 9]

/** A few digits, trained by an optimizer with a schedule: what is drawn of it, and the plan. */
function scheduled(params: object, batchSize: number) {
  const document: GraphDocument = {
    ...emptyDocument('graph', 'Graph'),
    nodes: {
      data: node('digits', { train: EXAMPLES, validation: 0, test: 1 }),
      scale: node('scale'),
      flatten: node('flatten'),
      dense: node('dense', { units: 10, activation: 'softmax' }),
      schedule: node('schedule', params),
      optimizer: node('optimizer', { algorithm: 'sgd', learningRate: 0.1 }),
      trainer: node('trainer', { epochs: EPOCHS, batchSize, validate: false }),
    },
    wires: {
      a: { from: ['data', 'data'], to: ['scale', 'data'] },
      b: { from: ['scale', 'data'], to: ['flatten', 'input'] },
      c: { from: ['flatten', 'output'], to: ['dense', 'input'] },
      d: { from: ['dense', 'output'], to: ['trainer', 'network'] },
      e: { from: ['optimizer', 'optimizer'], to: ['trainer', 'optimizer'] },
      f: { from: ['schedule', 'schedule'], to: ['optimizer', 'schedule'] },
    },
  }
  const graph = check(document, registry)
  const plan = compile(graph, 'trainer')
  if (!plan.ok) throw new Error(plan.problems.map(({ code }) => code).join())
  return { drawn: plannedRates(graph, 'schedule')[0]!, plan: plan.value }
}

const ratesIn = (events: readonly RunEventBody[]) =>
  events.flatMap((event) => (event.kind === 'epoch' ? [event.trace?.learningRate] : []))

const SCHEDULES = [
  { kind: 'constant' },
  { kind: 'step', every: 2 },
  { kind: 'step', unit: 'steps', every: 3, factor: 0.3 },
  { kind: 'exponential' },
  { kind: 'cosine', left: 0.1 },
  { kind: 'cosine', warmUp: 2, from: 0.2, span: 'own', length: 4 },
  { kind: 'one-cycle' },
  { kind: 'warm-up', warmUp: 3 },
  // Nothing is an improvement, so that it falls as it is drawn.
  { kind: 'plateau', monitor: 'accuracy', patience: 2, minDelta: 1 },
]

describe.each(SCHEDULES)('the schedule %j', (params) => {
  test('is trained step by step as it is drawn, also by a run that goes on in the middle', async () => {
    const { drawn, plan } = scheduled(params, EXAMPLES)
    expect(drawn).toMatchObject({ stepsPerEpoch: 1, epochs: EPOCHS })
    const asked = Array.from({ length: EPOCHS }, (_, step) => plannedRate(drawn, step + 1))
    expect(ratesIn((await collect(plan)).events)).toEqual(asked)
    const { checkpoint } = await collect(plan, {
      onEvent: (event, control) => event.kind === 'epoch' && event.epoch === 4 && control.stop(),
    })
    expect(checkpoint?.epoch).toBe(4)
    expect(ratesIn((await collect(plan, { from: checkpoint! })).events)).toEqual(asked.slice(4))
  })

  test('goes on in the middle of an epoch as if it had never stopped', async () => {
    const { drawn, plan } = scheduled(params, EXAMPLES / 4)
    const whole = await collect(plan)
    const ends = Array.from({ length: EPOCHS }, (_, epoch) => plannedRate(drawn, 4 * (epoch + 1)))
    expect(ratesIn(whole.events)).toEqual(ends)
    const { checkpoint } = await collect(plan, {
      onEvent: (event, control) =>
        event.kind === 'batch' && event.epoch === 3 && event.step === 2 && control.stop(),
    })
    expect(checkpoint).toMatchObject({ epoch: 2, step: 2 })
    const { checkpoint: last } = await collect(plan, { from: checkpoint! })
    expect(last?.weights).toEqual(whole.checkpoint?.weights)
  })
})
