import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import { sameJson } from '../../src/graph/base/json.ts'
import { check } from '../../src/graph/check/check.ts'
import { fixOperations } from '../../src/graph/check/fix-operations.ts'
import { compile, problemsBefore, trainersOf } from '../../src/graph/compile/compile.ts'
import { apply } from '../../src/graph/document/apply.ts'
import type { GraphDocument } from '../../src/graph/document/document.ts'
import type { Operation } from '../../src/graph/document/operation.ts'
import { evaluateExperiments } from '../../src/graph/experiment/evaluate-experiments.ts'
import { parseDocument } from '../../src/graph/file/parse-document.ts'
import { serializeDocument } from '../../src/graph/file/serialize-document.ts'
import { readingOrder } from '../../src/ui/canvas/view/reading-order.ts'
import { circleNodes, fittingPorts, refuseWire } from '../../src/ui/canvas/wiring/wire-rules.ts'
import { portsOf } from '../../src/ui/layout/ports-of.ts'
import { sentence } from '../../testing/words.ts'

/** What every object inherits, and what means something to the language or the page. */
const INHERITED = [...Object.getOwnPropertyNames(Object.prototype), 'prototype', 'then', 'toJSON', 'length']
const name = fc.constantFrom(...INHERITED)
const types = [...registry.keys()]
const ports = [
  ...new Set(
    [...registry.values()].flatMap(({ inputs, outputs }) => [
      ...Object.keys(inputs),
      ...Object.keys(outputs),
    ]),
  ),
]
const nodeName = fc.oneof(name, fc.constantFrom('a', 'b', 'c'))
const port = fc.oneof(name, fc.constantFrom(...ports))
const position = fc.constant({ x: 0, y: 0 })
/** As entries: an object with such keys is only right when it comes out of `JSON.parse`. */
const params = fc.array(
  fc.tuple(fc.oneof(name, fc.constantFrom('units', 'classes')), fc.constantFrom(1, '{}', null)),
)
const node = fc.record({ type: fc.oneof(fc.constantFrom(...types), name), params, position })
const wire = fc.record({ from: fc.tuple(nodeName, port), to: fc.tuple(nodeName, port) })

const object = (entries: readonly (readonly [string, string])[]) =>
  `{${[...new Map(entries)].map(([key, value]) => `${JSON.stringify(key)}:${value}`).join()}}`

const file = fc
  .record({
    nodes: fc.array(fc.tuple(nodeName, node), { minLength: 1, maxLength: 6 }),
    wires: fc.array(fc.tuple(fc.oneof(name, fc.constantFrom('w', 'v')), wire), { maxLength: 8 }),
  })
  .map(({ nodes, wires }) => {
    const written = nodes.map(([id, { type, position: at, params: set }]) => {
      const values = object(set.map(([key, value]) => [key, JSON.stringify(value)]))
      const fields = `"type":${JSON.stringify(type)},"version":1,"params":${values}`
      return [id, `{${fields},"position":${JSON.stringify(at)}}`] as const
    })
    const drawn = wires.map(([id, ends]) => [id, JSON.stringify(ends)] as const)
    return `{"format":1,"id":"g","title":"t","seed":1,"nodes":${object(written)},"wires":${object(drawn)}}`
  })

function parsed(text: string): GraphDocument {
  const result = parseDocument(text, registry)
  if (!result.ok) throw new Error(result.problems[0]?.code)
  return result.value.document
}

/** One wire into a Dense layer, from and to ports of these names. */
const wired = (output: string, input: string) =>
  parsed(
    `{"format":1,"nodes":{"a":{"type":"digits"},"b":{"type":"dense"}},"wires":{"w":{"from":["a",${JSON.stringify(output)}],"to":["b",${JSON.stringify(input)}]}}}`,
  )

describe('a wire to a port called like something that every object has', () => {
  it.each(INHERITED)('%s is told in words', (hostile) => {
    for (const [output, input] of [
      [hostile, hostile],
      ['data', hostile],
      [hostile, 'input'],
    ] as const) {
      const graph = check(wired(output, input), registry)
      const strays = graph.problems.filter(({ code }) => code === 'no-such-port')
      expect(strays).toHaveLength([output, input].filter((end) => end === hostile).length)
      expect(graph.problems.some(({ code }) => code === 'wire-type-mismatch')).toBe(false)
      for (const problem of graph.problems) {
        const definition = graph.node(problem.node ?? '')?.definition
        expect(sentence(problem, 'en', definition)).not.toContain('undefined')
        expect(sentence(problem, 'de', definition)).not.toContain('undefined')
      }
    }
  })
})

describe('a file in which everything is called like something that every object has', () => {
  it('is read, checked, planned, wired and drawn like any other', () => {
    fc.assert(
      fc.property(file, (text) => {
        const document = parsed(text)
        expect(sameJson(parsed(serializeDocument(document)), document)).toBe(true)
        const graph = check(document, registry)
        expect(graph.order).toHaveLength(Object.keys(document.nodes).length)
        for (const { node: id, ...problem } of graph.problems)
          sentence(problem, 'en', id === undefined ? undefined : graph.node(id)?.definition)
        for (const problem of graph.problems) {
          const operations = fixOperations(graph, registry, problem)
          expect(apply(document, { kind: 'batch', operations }).ok).toBe(true)
        }
        for (const id of [...graph.order, ...INHERITED]) {
          problemsBefore(graph, id)
          expect(compile(graph, id).ok).toBe(false)
        }
        expect(trainersOf(graph).every((id) => graph.node(id))).toBe(true)
        evaluateExperiments(graph, new Map())
        expect(readingOrder(document)).toHaveLength(graph.order.length)
        for (const id of [...graph.order, ...INHERITED]) portsOf(document, registry, id)
        for (const { from, to } of Object.values(document.wires)) {
          const loose = { fixed: from, side: 'out' } as const
          circleNodes(document, loose)
          refuseWire(document, registry, loose, 'in', to)
          fittingPorts(document, registry, loose)
        }
      }),
      { seed: 41, numRuns: 300 },
    )
  })

  it('is edited like any other, and undoing gives it back', () => {
    const operation: fc.Arbitrary<Operation> = fc.oneof(
      fc.record({
        kind: fc.constant('set-param' as const),
        id: nodeName,
        param: name,
        value: fc.constantFrom(1, undefined),
      }),
      fc.record({ kind: fc.constant('remove-node' as const), id: nodeName }),
      fc.record({ kind: fc.constant('remove-wire' as const), id: fc.oneof(name, fc.constantFrom('w', 'v')) }),
      fc.record({ kind: fc.constant('add-wire' as const), id: fc.oneof(name, fc.constantFrom('u')), wire }),
      fc.record({ kind: fc.constant('move-nodes' as const), positions: fc.dictionary(nodeName, position) }),
      fc.record({
        kind: fc.constant('set-label' as const),
        id: nodeName,
        label: fc.constantFrom('x', undefined),
      }),
    )
    fc.assert(
      fc.property(file, fc.array(operation, { maxLength: 12 }), (text, operations) => {
        const start = parsed(text)
        let now = start
        const back: Operation[] = []
        for (const each of operations) {
          const applied = apply(now, each)
          if (!applied.ok) continue
          now = applied.value.document
          back.push(applied.value.inverse)
        }
        for (const inverse of back.reverse()) {
          const applied = apply(now, inverse)
          if (!applied.ok) throw new Error(`cannot be undone: ${JSON.stringify(applied.problems)}`)
          now = applied.value.document
        }
        expect(sameJson(now, start)).toBe(true)
      }),
      { seed: 42, numRuns: 300 },
    )
  })
})
