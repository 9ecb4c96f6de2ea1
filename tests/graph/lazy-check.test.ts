import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sameJson } from '../../src/graph/base/json.ts'
import { check } from '../../src/graph/check/check.ts'
import type { CheckedGraph } from '../../src/graph/check/checked-graph.ts'
import { apply } from '../../src/graph/document/apply.ts'
import type { GraphDocument } from '../../src/graph/document/document.ts'
import type { NodeDefinition } from '../../src/graph/node/define-node.ts'
import { createRegistry } from '../../src/graph/node/registry.ts'
import { operation } from './arbitrary-document.ts'
import { plainCheck as plain } from './plain-check.ts'
import { smallGraph as graph } from './small-graph.ts'
import { sink, smallRegistry, source, sum } from './small-vocabulary.ts'

const checked = (document: GraphDocument, previous?: CheckedGraph) => check(document, smallRegistry, previous)

describe('the check after an edit', () => {
  it('gives each node asked for, and at last all, as from scratch, whoever asks for what after which operation', () => {
    const row = graph(
      { n0: 'source', n1: 'source', n2: 'sum', n3: 'sum', n4: 'sum', n5: 'sum', n6: 'sink' },
      [
        ['n0.data', 'n2.input'],
        ['n2.output', 'n3.input'],
        ['n3.output', 'n4.input'],
        ['n4.output', 'n5.input'],
        ['n5.output', 'n6.network'],
      ],
    )
    const asked = fc.integer({ min: -1, max: 9 }).map((n) => (n < 0 ? ('all' as const) : `n${n}`))
    fc.assert(
      fc.property(
        fc.array(fc.tuple(operation, fc.array(asked, { maxLength: 3 })), { maxLength: 30 }),
        (steps) => {
          let document = row
          let stepwise = checked(document)
          const graphs = [stepwise]
          for (const [next, ids] of steps) {
            const applied = apply(document, next)
            if (!applied.ok) continue
            document = applied.value.document
            stepwise = checked(document, stepwise)
            graphs.push(stepwise)
            const fresh = checked(document)
            for (const id of ids)
              if (id === 'all') expect(sameJson(stepwise.problems, fresh.problems)).toBe(true)
              else expect(sameJson(stepwise.node(id), fresh.node(id))).toBe(true)
          }
          // Those of before are still what they were.
          for (const graph of graphs)
            expect(sameJson(plain(graph), plain(checked(graph.document)))).toBe(true)
        },
      ),
      { seed: 24, numRuns: 400 },
    )
  })

  it('works out what is asked for and nothing behind it, and the rest once all is wanted', () => {
    const ids = Array.from({ length: 20 }, (_, i) => `n${i}`)
    const nodes = Object.fromEntries([['top', 'source'], ...ids.map((id) => [id, 'sum'])])
    const document = graph(
      nodes,
      ids.map((id, i) => [i === 0 ? 'top.data' : `n${i - 1}.output`, `${id}.input`]),
    )
    const inferred: string[] = []
    const noting = (definition: NodeDefinition): NodeDefinition => ({
      ...definition,
      infer(given) {
        inferred.push(given.node)
        return definition.infer(given)
      },
    })
    const watched = createRegistry([source, sum, sink].map(noting))
    const first = check(document, watched)
    const edited = apply(document, { kind: 'set-param', id: 'top', param: 'size', value: 9 })
    if (!edited.ok) throw new Error('refused')
    inferred.length = 0
    const second = check(edited.value.document, watched, first)
    expect(inferred).toEqual([])
    expect(second.node('n2')).not.toBe(first.node('n2'))
    expect(inferred).toEqual(['top', 'n0', 'n1', 'n2'])
    expect(second.problems).toEqual(first.problems)
    expect(inferred).toEqual(['top', ...ids])
    expect(second.evaluated).toEqual(['top', ...ids])
  })
})
