import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { registry } from '../../../nodes/registry.ts'
import { CLI_WORDS } from '../../../src/cli/cli-words.ts'
import { planRuns } from '../../../src/cli/runs/plan-runs.ts'
import { Terminal } from '../../../src/cli/terminal.ts'
import { startBackend } from '../../../src/engine/backends/start-backend.ts'
import { nodeBackends } from '../../../src/engine/node/node-backends.ts'
import { setLeastNumbersOfPart } from '../../../src/engine/ops/runtime/kernel-settings.ts'
import { check } from '../../../src/graph/check/check.ts'
import { trainersOf } from '../../../src/graph/compile/compile.ts'
import { parseDocument } from '../../../src/graph/file/parse-document.ts'
import type { Plan } from '../../../src/graph/plan/plan.ts'
import { planStart } from '../../../src/graph/plan/plan-start.ts'
import { smallShipped } from '../../nodes/small-shipped.ts'
import { good } from '../../session/workbench.ts'
import { collect } from '../collect.ts'
import { batchesOf, startOf } from './watched-batches.ts'

const silent = new Terminal({ stdout: () => {}, stderr: () => {} }, CLI_WORDS.en)

/** The plans of all runs of a graph that ships, with fewer examples: every trainer, seed and setting. */
function plansOf(name: string, ...settings: readonly string[]): readonly Plan[] {
  const { document } = good(parseDocument(smallShipped(name, ...settings), registry))
  const graph = check(document, registry)
  const planned = planRuns(graph, trainersOf(graph), { seeds: undefined, backend: 'auto', terminal: silent })
  return (planned?.groups ?? []).flatMap(({ runs }) => runs.map(({ plan }) => plan))
}

const kernelsOf = async (plan: Plan) => (await startOf(plan)).filter(({ name }) => name.endsWith('/kernel'))

/** A hash of the bits of numbers. */
function bytesOf(parts: readonly ArrayLike<number>[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(new Uint8Array(Float32Array.from(part).buffer))
  return hash.digest('hex')
}

/** What is the same in the plans is the same in the runs. */
function expectSame<K>(known: Map<K, string>, key: K, value: string): void {
  expect(known.get(key) ?? value).toBe(value)
  known.set(key, value)
}

/** Small enough for all of a run to take a moment, with more than one batch. */
const GRAPHS = [
  ['screws-optimizers', 4, ['screws.train=160', 'screws.test=20']],
  ['weight-start', 3, ['digits.train=80', 'digits.test=20']],
  ['pooling-or-stride', 2, ['signs.train=80', 'signs.validation=10', 'signs.test=10']],
  ['global-pooling', 2, ['signs.train=80', 'signs.validation=10', 'signs.test=10']],
  ['learning-rate-sweep', 16, ['digits.train=80', 'digits.validation=20', 'digits.test=20']],
  ['seeds-matter', 4, ['digits.train=80', 'digits.validation=20', 'digits.test=20']],
  ['learning-rate-schedules', 10, ['clothes.train=80', 'clothes.validation=20', 'clothes.test=20']],
] as const

describe.each([1, 2])('with threads: %i', (threads) => {
  beforeAll(async () => {
    // Networks as small as these would be left to one thread.
    setLeastNumbersOfPart(1)
    expect(await startBackend('wasm', nodeBackends, { threads })).toMatchObject({ name: 'wasm', threads })
    return () => setLeastNumbersOfPart()
  })

  test.each(GRAPHS)(
    'the runs of %s begin with the same weights and see the same batches, and each is as if alone',
    async (name, count, settings) => {
      const plans = plansOf(name, ...settings)
      expect(plans).toHaveLength(count)
      const starts = plans.map(planStart)
      const kernels = await Promise.all(plans.map(kernelsOf))
      const together = await Promise.all(plans.map((plan) => collect(plan)))
      const alone = []
      for (const plan of plans) alone.push(await batchesOf(plan))

      const [drawn, seen, data] = [
        new Map<string, string>(),
        new Map<string, string>(),
        new Map<number, string>(),
      ]
      for (const [i, { seed, data: of, batches, weights }] of starts.entries()) {
        expect(together[i]?.history).toEqual(alone[i]?.history)
        expectSame(data, seed, of)
        // Constants are not drawn.
        const { [i]: begun = [] } = kernels
        if (weights.length > 0) expect(begun).toHaveLength(weights.length)
        for (const [layer, what] of weights.entries())
          expectSame(drawn, what, bytesOf([begun[layer]!.values]))
        const { rows = [], numbers = [] } = alone[i] ?? {}
        expectSame(seen, batches, `${JSON.stringify(rows)} ${bytesOf(numbers)}`)
      }
      // Something is there to be compared.
      expect(seen.size).toBeLessThan(count)
    },
  )
})
