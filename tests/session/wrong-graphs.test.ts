import { expect, test } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import { check } from '../../src/graph/check/check.ts'
import { nodeTitle } from '../../src/graph/check/node-title.ts'
import { compile } from '../../src/graph/compile/compile.ts'
import type { GraphDocument } from '../../src/graph/document/document.ts'
import { smallDigits } from './small-digits.ts'

const small = smallDigits()

test('a trainer behind a wire from a port that is not there has no plan, and says why', () => {
  const wires = Object.entries(small.wires).map(([id, { from, to }]) => {
    const leaves = small.nodes[from[0]]?.type === 'dense'
    return [id, { from: [from[0], leaves ? 'nothing' : from[1]], to }] as const
  })
  const wrong: GraphDocument = { ...small, wires: Object.fromEntries(wires) }
  const plan = compile(check(wrong, registry), 'trainer')
  expect(!plan.ok && plan.problems.map(({ code }) => code)).toContain('no-such-port')
})

test('a node from a newer version is called by its type, whatever its parameters are', () => {
  const table = { type: 'table', version: 99, params: { preset: 7 }, position: { x: 0, y: 0 } }
  const graph = check({ ...small, nodes: { ...small.nodes, table } }, registry)
  expect(nodeTitle(graph, 'table')).toEqual({ kind: 'title', type: 'table' })
})
