import fc from 'fast-check'
import { config, merge } from 'rxjs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import { newNode } from '../../src/graph/check/fix-operations.ts'
import type { Operation } from '../../src/graph/document/operation.ts'
import { arbitraryValue } from '../nodes/arbitrary-params.ts'
import { settled } from './hand-clock.ts'
import { twoTrainers } from './small-digits.ts'
import { workbench } from './workbench.ts'

const types = [...registry.keys()]
const start = twoTrainers()
const ids = [...Object.keys(start.nodes), 'n1', 'n2', 'n3', 'n4']
const wireIds = [...Object.keys(start.wires), 'v1', 'v2', 'v3']
const inputs = [...new Set([...registry.values()].flatMap((type) => Object.keys(type.inputs)))]
const outputs = [...new Set([...registry.values()].flatMap((type) => Object.keys(type.outputs)))]

const withParams = Object.entries(start.nodes).filter(
  ([, { type }]) => Object.keys(registry.get(type)?.params ?? {}).length > 0,
)

const edit: fc.Arbitrary<Operation | 'undo' | 'redo'> = fc.oneof(
  fc.record({
    kind: fc.constant('add-node' as const),
    id: fc.constantFrom(...ids),
    node: fc.constantFrom(...types).map((type) => newNode(registry, type, { x: 0, y: 0 })),
  }),
  fc.record({ kind: fc.constant('remove-node' as const), id: fc.constantFrom(...ids) }),
  fc.record({
    kind: fc.constant('add-wire' as const),
    id: fc.constantFrom(...wireIds),
    wire: fc.record({
      from: fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...outputs)),
      to: fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...inputs)),
    }),
  }),
  fc.record({ kind: fc.constant('remove-wire' as const), id: fc.constantFrom(...wireIds) }),
  fc.constantFrom(...withParams).chain(([id, { type }]) =>
    fc.constantFrom(...Object.entries(registry.get(type)?.params ?? {})).chain(([param, declared]) =>
      // Small enough to be looked through; that large ones are refused is tested elsewhere.
      arbitraryValue(declared, 50).map((value) => ({ kind: 'set-param' as const, id, param, value })),
    ),
  ),
  fc.constantFrom('undo' as const, 'undo' as const, 'redo' as const),
)

describe('whatever somebody does to a graph', () => {
  const errors: unknown[] = []
  beforeEach(() => {
    config.onUnhandledError = (error) => errors.push(error)
  })
  afterEach(() => {
    config.onUnhandledError = null
  })

  test('everything that is shown of it stays alive, and undoing it all shows the same again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 30 }), async (edits) => {
        const bench = workbench()
        // The engine is asked and never answers: this is about the session.
        bench.watched.held = new Promise(() => {})
        const session = await bench.open(start)
        const looks = ids.flatMap((id) => [
          session.layer(id),
          session.samples(id, 'train', 3),
          session.evaluation(id),
        ])
        const failures: unknown[] = []
        const subscription = merge(...looks).subscribe({ error: (error) => failures.push(error) })
        for (const one of edits) {
          if (one === 'undo' || one === 'redo') session[one]()
          else session.perform({ name: 'paste', operation: one })
        }
        while (session.history.value.undo) session.undo()
        expect(session.document.value).toEqual(start)
        await settled()
        subscription.unsubscribe()
        await session.close()
        expect([...failures, ...errors]).toEqual([])
      }),
      { seed: 101, numRuns: 30 },
    )
  })
})
