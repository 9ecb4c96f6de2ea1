import { beforeAll, expect, test } from 'vitest'
import { registry } from '../../../nodes/registry.ts'
import { startBackend } from '../../../src/engine/backends/start-backend.ts'
import { nodeBackends } from '../../../src/engine/node/node-backends.ts'
import type { Json } from '../../../src/graph/base/json.ts'
import { check } from '../../../src/graph/check/check.ts'
import { compile } from '../../../src/graph/compile/compile.ts'
import { emptyDocument, type GraphDocument } from '../../../src/graph/document/document.ts'
import type { Plan } from '../../../src/graph/plan/plan.ts'
import { collect } from '../collect.ts'

type Nodes = Readonly<Record<string, readonly [type: string, params?: Readonly<Record<string, Json>>]>>

const around: Nodes = {
  digits: ['digits', { train: 120, validation: 20, test: 30 }],
  scale: ['scale'],
  flatten: ['flatten'],
  optimizer: ['optimizer', { algorithm: 'sgd', learningRate: 0.3 }],
  trainer: ['trainer', { epochs: 3, batchSize: 32 }],
}

/** The plan of a graph given by its nodes and by wires such as `a.output>b.input`. */
function planOf(nodes: Nodes, wires: readonly string[]): Plan {
  const document: GraphDocument = {
    ...emptyDocument('graph', 'Graph', 4),
    nodes: Object.fromEntries(
      Object.entries(nodes).map(([id, [type, params = {}]]) => {
        const { version } = registry.get(type)!
        return [id, { type, version, params, position: { x: 0, y: 0 } }]
      }),
    ),
    wires: Object.fromEntries(
      wires.map((wire, i) => {
        const [from, to] = wire.split('>').map((end) => end.split('.') as [string, string])
        return [`w${i}`, { from: from!, to: to! }]
      }),
    ),
  }
  const compiled = compile(check(document, registry), 'trainer')
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems))
  return compiled.value
}

const BEFORE = ['digits.data>scale.data', 'scale.data>flatten.input', 'optimizer.optimizer>trainer.optimizer']

const withDense = (last: string) =>
  planOf(
    {
      ...around,
      hidden: ['dense', { units: 50, activation: 'sigmoid' }],
      output: ['dense', { units: 10, activation: last }],
    },
    [...BEFORE, 'flatten.output>hidden.input', 'hidden.output>output.input', 'output.output>trainer.network'],
  )

const openedUp = (last: string) =>
  planOf(
    {
      ...around,
      weights1: ['weights', { units: 50 }],
      sum1: ['weighted-sum'],
      bias1: ['bias'],
      bend1: ['activation', { activation: 'sigmoid' }],
      weights2: ['weights', { units: 10 }],
      sum2: ['weighted-sum'],
      bias2: ['bias'],
      bend2: ['activation', { activation: last }],
    },
    [
      ...BEFORE,
      'flatten.output>sum1.input',
      'weights1.weights>sum1.weights',
      'sum1.output>bias1.input',
      'bias1.output>bend1.input',
      'bend1.output>sum2.input',
      'weights2.weights>sum2.weights',
      'sum2.output>bias2.input',
      'bias2.output>bend2.input',
      'bend2.output>trainer.network',
    ],
  )

beforeAll(async () => {
  await startBackend('wasm', nodeBackends)
})

test.each(['softmax', 'sigmoid'])(
  'weights, sum, bias and activation as nodes of their own learn what Dense layers learn, bit for bit: %s',
  async (last) => {
    const [whole, parts] = [await collect(withDense(last)), await collect(openedUp(last))]
    expect(parts.history!.loss.at(-1)).toBeLessThan(parts.history!.loss[0]!)
    expect(parts.history).toEqual(whole.history)
    expect(parts.evaluations[0]!.outputs).toEqual(whole.evaluations[0]!.outputs)
    const numbers = (run: typeof whole) => run.checkpoint!.weights.map(({ values }) => [...values])
    expect(numbers(parts)).toEqual(numbers(whole))
  },
)
