import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { registry } from '../../../nodes/registry.ts'
import { check } from '../../../src/graph/check/check.ts'
import { orderNodes } from '../../../src/graph/check/order.ts'
import { takeOut } from '../../../src/graph/check/take-out.ts'
import { apply } from '../../../src/graph/document/apply.ts'
import type { GraphDocument } from '../../../src/graph/document/document.ts'
import type { Operation } from '../../../src/graph/document/operation.ts'
import { spliceOperations } from '../../../src/ui/canvas/wiring/splice.ts'
import {
  addAndConnect,
  connectOperations,
  firstFittingPort,
} from '../../../src/ui/canvas/wiring/wire-operations.ts'
import { fittingPorts, type LooseWire, refuseWire } from '../../../src/ui/canvas/wiring/wire-rules.ts'
import { graphs } from '../support/random-graph.ts'
import { graphOf, wiresOf } from '../support/small-graph.ts'

const after = (document: GraphDocument, operations: readonly Operation[]): GraphDocument => {
  const applied = apply(document, { kind: 'batch', operations })
  if (!applied.ok) throw new Error(applied.problems[0]?.code)
  return applied.value.document
}

/** What a wire may never do, whatever a person tries. */
function wiringProblems(document: GraphDocument): readonly string[] {
  return check(document, registry)
    .problems.map(({ code }) => code)
    .filter((code) => ['cycle', 'wire-type-mismatch', 'input-taken-twice', 'no-such-port'].includes(code))
}

const looseWires = (document: GraphDocument): readonly LooseWire[] => [
  ...Object.entries(document.nodes).flatMap(([id, { type }]) => [
    ...Object.keys(registry.get(type)!.outputs).map((port) => ({
      fixed: [id, port] as const,
      side: 'out' as const,
    })),
    ...Object.keys(registry.get(type)!.inputs).map((port) => ({
      fixed: [id, port] as const,
      side: 'in' as const,
    })),
  ]),
  ...Object.entries(document.wires).flatMap(([wire, { from, to }]) => [
    { fixed: from, side: 'out' as const, wire },
    { fixed: to, side: 'in' as const, wire },
  ]),
]

describe('a wire in the hand', () => {
  it('can be let go at every port that lights up without making a circle, a wrong type or two wires at one port', () => {
    fc.assert(
      fc.property(graphs(registry), fc.nat(), (document, pick) => {
        const all = looseWires(document)
        if (all.length === 0) return
        const loose = all[pick % all.length]!
        for (const { port } of fittingPorts(document, registry, loose)) {
          const done = after(document, connectOperations(document, registry, loose, port))
          expect(wiringProblems(done)).toEqual([])
        }
      }),
      { seed: 7, numRuns: 150 },
    )
  })

  it('is taken back in one step, also when it replaced or re-wired another', () => {
    fc.assert(
      fc.property(graphs(registry), fc.nat(), (document, pick) => {
        const all = looseWires(document)
        if (all.length === 0) return
        const loose = all[pick % all.length]!
        const [choice] = fittingPorts(document, registry, loose)
        if (!choice) return
        const operations = connectOperations(document, registry, loose, choice.port)
        const applied = apply(document, { kind: 'batch', operations })
        if (!applied.ok) throw new Error('does not apply')
        const back = apply(applied.value.document, applied.value.inverse)
        expect(back.ok && back.value.document).toEqual(document)
      }),
      { seed: 8, numRuns: 100 },
    )
  })

  it('is refused in a sentence for every reason there is', () => {
    const document = graphOf(
      {
        data: ['digits', 0, 0],
        conv: ['conv2d', 1, 0],
        pool: ['pooling', 2, 0],
        adam: ['optimizer', 3, 0],
        odd: ['no-such-type', 4, 0],
      },
      'data.data -> conv.input',
      'conv.output -> pool.input',
      'odd.out -> adam.in',
    )
    const from = (node: string, port: string): LooseWire => ({ fixed: [node, port], side: 'out' })
    const why = (loose: LooseWire, side: 'in' | 'out', node: string, port: string) =>
      refuseWire(document, registry, loose, side, [node, port])?.key
    expect(why(from('pool', 'output'), 'in', 'conv', 'input')).toBe('canvas.refuse.circle')
    expect(why(from('pool', 'output'), 'in', 'pool', 'input')).toBe('canvas.refuse.own-node')
    expect(why(from('adam', 'optimizer'), 'in', 'conv', 'input')).toBe('canvas.refuse.type')
    expect(why(from('conv', 'output'), 'out', 'pool', 'output')).toBe('canvas.refuse.two-outputs')
    expect(why({ fixed: ['conv', 'input'], side: 'in' }, 'in', 'pool', 'input')).toBe(
      'canvas.refuse.two-inputs',
    )
    expect(why(from('data', 'data'), 'in', 'odd', 'in')).toBe('canvas.refuse.unknown-port')
    expect(why(from('data', 'data'), 'in', 'conv', 'input')).toBe('canvas.refuse.there-already')
    expect(why(from('data', 'data'), 'in', 'pool', 'input')).toBeUndefined()
  })

  it('keeps its id when its end is moved, since the order of the ids is the order of the values', () => {
    const document = graphOf(
      { a: ['digits', 0, 0], b: ['digits', 0, 1], add: ['add', 1, 0], other: ['add', 1, 1] },
      'a.data -> add.inputs',
      'b.data -> add.inputs',
    )
    const port = Object.keys(registry.get('add')!.inputs)[0]!
    const loose: LooseWire = { fixed: ['a', 'data'], side: 'out', wire: 'w_1' }
    const done = after(document, connectOperations(document, registry, loose, ['other', port]))
    expect(done.wires.w_1?.to).toEqual(['other', port])
    expect(Object.keys(done.wires)).toHaveLength(2)
  })

  it('comes with a new node of every type that is offered for it', () => {
    const document = graphOf({ data: ['digits', 0, 0], trainer: ['trainer', 1, 0] })
    for (const loose of looseWires(document)) {
      for (const type of registry.keys()) {
        const fits = firstFittingPort(document, registry, loose, type) !== undefined
        const added = addAndConnect(document, registry, loose, type, { x: 0, y: 0 })
        expect(added.length > 0, type).toBe(fits)
        if (fits) expect(wiringProblems(after(document, added))).toEqual([])
      }
    }
  })
})

describe('putting a node into a wire', () => {
  it('leaves every graph without circles and wrong types', () => {
    fc.assert(
      fc.property(graphs(registry), (document) => {
        for (const wire of Object.keys(document.wires)) {
          for (const node of Object.keys(document.nodes)) {
            const operations = spliceOperations(document, registry, wire, node)
            if (operations.length > 0) expect(wiringProblems(after(document, operations))).toEqual([])
          }
        }
      }),
      { seed: 9, numRuns: 60 },
    )
  })

  it('uses no input that has a wire already', () => {
    const document = graphOf(
      { data: ['digits', 0, 0], conv: ['conv2d', 1, 0], drop: ['dropout', 2, 0], pool: ['pooling', 3, 0] },
      'data.data -> conv.input',
      'data.data -> drop.input',
    )
    expect(spliceOperations(document, registry, 'w_1', 'drop')).toEqual([])
    expect(spliceOperations(document, registry, 'w_1', 'pool')).toHaveLength(3)
  })
})

describe('delete and reconnect', () => {
  it('closes the gap, also across several nodes in a row', () => {
    const document = graphOf(
      { data: ['digits', 0, 0], conv: ['conv2d', 1, 0], pool: ['pooling', 2, 0], flat: ['flatten', 3, 0] },
      'data.data -> conv.input',
      'conv.output -> pool.input',
      'pool.output -> flat.input',
    )
    for (const nodes of [
      ['conv', 'pool'],
      ['pool', 'conv'],
    ]) {
      const done = after(document, takeOut(document, registry, nodes))
      expect(wiresOf(done)).toEqual(['data.data -> flat.input'])
    }
  })

  it('leaves every graph without circles, wrong types and doubled wires, and takes the nodes', () => {
    fc.assert(
      fc.property(graphs(registry), fc.array(fc.nat(), { maxLength: 5 }), (document, picks) => {
        const ids = Object.keys(document.nodes)
        if (ids.length === 0) return
        const chosen = [...new Set(picks.map((pick) => ids[pick % ids.length]!))]
        const done = after(document, takeOut(document, registry, chosen))
        expect(wiringProblems(done)).toEqual([])
        expect(Object.keys(done.nodes).sort()).toEqual(ids.filter((id) => !chosen.includes(id)).sort())
        expect(new Set(wiresOf(done)).size).toBe(wiresOf(done).length)
        expect(orderNodes(done).cyclic.size).toBe(0)
      }),
      { seed: 10, numRuns: 150 },
    )
  })
})
