import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import { check } from '../../src/graph/check/check.ts'
import { compile } from '../../src/graph/compile/compile.ts'
import { apply } from '../../src/graph/document/apply.ts'
import type { GraphNode, PortRef } from '../../src/graph/document/document.ts'
import type { Operation } from '../../src/graph/document/operation.ts'
import type { NetworkValue } from '../../src/graph/values/port-value.ts'
import { Plans } from '../../src/session/project/plans.ts'
import { twoTrainers } from './small-digits.ts'

const start = twoTrainers()
const params: readonly (readonly [node: string, param: string, values: readonly (string | number)[]])[] = [
  ['digits', 'train', [60, 120]],
  ['scale', 'by', [100, 255]],
  ['hidden', 'units', [4, 8, 10, 'many']],
  ['adam', 'learningRate', [0.1, 0.01]],
  ['sgd', 'learningRate', [0.1, 0.01]],
  ['second', 'epochs', [1, 2]],
  ['evaluate', 'part', ['train', 'test', 'validation']],
]

const nodeOf = (type: string, params: GraphNode['params'] = {}): GraphNode => ({
  type,
  version: 1,
  params,
  position: { x: 0, y: 0 },
})

const edit: fc.Arbitrary<Operation> = fc.oneof(
  fc
    .constantFrom(...params)
    .chain(([id, param, values]) =>
      fc.constantFrom(...values).map((value) => ({ kind: 'set-param' as const, id, param, value })),
    ),
  fc.constantFrom(...Object.keys(start.wires)).map((id) => ({ kind: 'remove-wire' as const, id })),
  fc
    .constantFrom(...Object.entries(start.wires))
    .map(([id, wire]) => ({ kind: 'add-wire' as const, id, wire })),
  fc
    .constantFrom<PortRef>(
      ['flatten', 'output'],
      ['hidden', 'output'],
      ['hidden', 'nowhere'],
      ['scale', 'data'],
      ['trainer', 'model'],
    )
    .chain((from) =>
      fc
        .constantFrom<PortRef>(
          ['aside', 'input'],
          ['output', 'input'],
          ['second', 'data'],
          ['evaluate', 'data'],
          ['measured', 'model'],
        )
        .map((to) => ({ kind: 'add-wire' as const, id: `${from[0]}-${to[0]}`, wire: { from, to } })),
    ),
  fc
    .constantFrom<[string, GraphNode]>(
      ['aside', nodeOf('dense')],
      ['measured', nodeOf('evaluate', { part: 'train' })],
    )
    .map(([id, node]) => ({ kind: 'add-node' as const, id, node })),
  fc
    .constantFrom('aside', 'measured', 'evaluate', 'hidden')
    .map((id) => ({ kind: 'remove-node' as const, id })),
  fc.integer({ min: 1, max: 3 }).map((seed) => ({ kind: 'set-seed' as const, seed })),
  fc
    .constantFrom('hidden', 'digits')
    .map((id) => ({ kind: 'move-nodes' as const, positions: { [id]: { x: 3, y: 4 } } })),
)

describe('the plans of a graph that is being edited', () => {
  test('are those that compiling the whole graph anew gives', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 25 }), (edits) => {
        let document = start
        let plans = new Plans(check(document, registry))
        for (const operation of edits) {
          const applied = apply(document, operation)
          if (!applied.ok) continue
          document = applied.value.document
          plans = plans.next(check(document, registry, plans.graph))
          const fresh = check(document, registry)
          for (const trainer of ['trainer', 'second']) {
            expect(plans.of(trainer)).toEqual(compile(fresh, trainer))
          }
          for (const layer of ['hidden', 'output', 'aside']) {
            const value = fresh.node(layer)?.outputs.output
            if (value?.kind === 'network' && fresh.node(layer)?.status === 'ready')
              expect(plans.upTo(layer, value)).toEqual(new Plans(fresh).upTo(layer, value))
          }
        }
      }),
      { seed: 91, numRuns: 200 },
    )
  })

  test('stay the same objects where nothing they depend on has changed', () => {
    const plans = new Plans(check(start, registry))
    const [first, second] = [plans.of('trainer'), plans.of('second')]
    const after = (operation: Operation) => {
      const applied = apply(start, operation)
      if (!applied.ok) throw new Error('does not apply')
      return plans.next(check(applied.value.document, registry, plans.graph))
    }
    expect(after({ kind: 'move-nodes', positions: { hidden: { x: 1, y: 1 } } })).toBe(plans)
    const other = after({ kind: 'set-param', id: 'sgd', param: 'learningRate', value: 0.5 })
    expect(other.of('trainer')).toBe(first)
    expect(other.of('second')).not.toEqual(second)
    const wire = { from: ['hidden', 'output'], to: ['aside', 'input'] } as const
    const aside = after({
      kind: 'batch',
      operations: [
        { kind: 'add-node', id: 'aside', node: nodeOf('dense') },
        { kind: 'add-wire', id: 'aside', wire },
      ],
    })
    expect(aside.graph.node('aside')?.status).toBe('ready')
    expect(aside.of('trainer')).toBe(first)
    expect(aside.of('second')).toBe(second)
    const value = aside.graph.node('aside')?.outputs.output as NetworkValue
    const beginning = aside.upTo('aside', value)
    const graph = aside.graph.document
    const moved = apply(graph, { kind: 'set-param', id: 'output', param: 'activation', value: 'linear' })
    if (!moved.ok) throw new Error('does not apply')
    const later = aside.next(check(moved.value.document, registry, aside.graph))
    expect(later).not.toBe(aside)
    expect(later.upTo('aside', value)).toBe(beginning)
  })

  test('follow a wire from another node, even where it brings the same', () => {
    const optimizer = Object.keys(start.wires).find((id) => start.wires[id]!.from[0] === 'adam')!
    const edits: readonly Operation[] = [
      { kind: 'add-node', id: 'twin', node: start.nodes.adam! },
      { kind: 'remove-wire', id: optimizer },
      {
        kind: 'add-wire',
        id: optimizer,
        wire: { from: ['twin', 'optimizer'], to: ['trainer', 'optimizer'] },
      },
    ]
    const graphs = [
      { kind: 'batch', operations: edits } as const,
      decayOf('twin', 0.5),
      decayOf('adam', 0.25),
    ]
    let [document, plans] = [start, new Plans(check(start, registry))]
    for (const operation of graphs) {
      plans.of('trainer')
      const applied = apply(document, operation)
      if (!applied.ok) throw new Error('does not apply')
      document = applied.value.document
      plans = plans.next(check(document, registry, plans.graph))
      expect(plans.of('trainer')).toEqual(compile(check(document, registry), 'trainer'))
    }
  })
})

const decayOf = (id: string, value: number): Operation => ({
  kind: 'set-param',
  id,
  param: 'beta1',
  value,
})
