import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Wire } from '../../src/graph/document/document.ts'
import { wiringOf } from '../../src/graph/document/wiring.ts'

const NODES = ['a', 'b', 'c', 'd', 'e', 'f', 'constructor', '__proto__'] as const
const PORTS = ['x', 'y'] as const

const end = fc.tuple(fc.constantFrom(...NODES), fc.constantFrom(...PORTS))
// Of any shape: circles, wires to themselves, the same wire twice.
const documents = fc
  .uniqueArray(fc.record({ id: fc.constantFrom(...'pqrstuvw'), from: end, to: end }), {
    selector: ({ id }) => id,
    maxLength: 8,
  })
  .map((wires) => ({
    wires: Object.fromEntries(wires.map(({ id, from, to }): [string, Wire] => [id, { from, to }])),
  }))

test('the wires at a node and at a port are those that a look at every wire finds, in the same order', () => {
  fc.assert(
    fc.property(documents, (document) => {
      const wiring = wiringOf(document)
      const all = Object.entries(document.wires)
      for (const node of NODES) {
        expect(wiring.into(node)).toEqual(all.filter(([, { to }]) => to[0] === node))
        expect(wiring.outOf(node)).toEqual(all.filter(([, { from }]) => from[0] === node))
        for (const port of PORTS) {
          expect(wiring.into(node, port)).toEqual(
            all.filter(([, { to }]) => to[0] === node && to[1] === port),
          )
          expect(wiring.outOf(node, port)).toEqual(
            all.filter(([, { from }]) => from[0] === node && from[1] === port),
          )
        }
      }
    }),
    { seed: 10, numRuns: 300 },
  )
})

test('what a node needs and what needs it is what following wire after wire reaches, with and without one of them', () => {
  const following = (wires: readonly Wire[], start: readonly string[], way: 'before' | 'behind') => {
    const found = new Set(start)
    for (let before = -1; before < found.size; ) {
      before = found.size
      for (const { from, to } of wires)
        if (found.has(way === 'before' ? to[0] : from[0])) found.add(way === 'before' ? from[0] : to[0])
    }
    return found
  }
  fc.assert(
    fc.property(documents, fc.constantFrom(...'pqrstuvw'), (document, without) => {
      const wiring = wiringOf(document)
      const all = Object.values(document.wires)
      const { [without]: _, ...rest } = document.wires
      for (const node of NODES)
        for (const way of ['before', 'behind'] as const) {
          expect(wiring[way](node)).toEqual(following(all, [node], way))
          expect(wiring[way](node, without)).toEqual(following(Object.values(rest), [node], way))
        }
      expect(wiring.beforeAny(['a', 'b'])).toEqual(following(all, ['a', 'b'], 'before'))
    }),
    { seed: 10, numRuns: 300 },
  )
})

test('what a node needs comes nearest first', () => {
  const wire = (from: string, to: string): Wire => ({ from: [from, 'x'], to: [to, 'x'] })
  const wires = { p: wire('a', 'b'), q: wire('b', 'd'), r: wire('c', 'd'), s: wire('a', 'c') }
  expect([...wiringOf({ wires }).before('d')]).toEqual(['d', 'b', 'c', 'a'])
})

test('documents with the same wires share one wiring', () => {
  const wires = { p: { from: ['a', 'x'], to: ['b', 'x'] } } as const
  expect(wiringOf({ wires })).toBe(wiringOf({ wires }))
})
