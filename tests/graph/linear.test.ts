import { describe, expect, it } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import type { JsonObject } from '../../src/graph/base/json.ts'
import { check } from '../../src/graph/check/check.ts'
import { compile } from '../../src/graph/compile/compile.ts'
import { apply } from '../../src/graph/document/apply.ts'
import {
  emptyDocument,
  type GraphDocument,
  type GraphNode,
  type Wire,
} from '../../src/graph/document/document.ts'
import type { Operation } from '../../src/graph/document/operation.ts'
import { FILE_FIELDS } from '../../src/graph/file/entry-fields.ts'
import { parseDocument } from '../../src/graph/file/parse-document.ts'
import { readEntries } from '../../src/graph/file/read-entries.ts'
import { readingOrder } from '../../src/ui/canvas/view/reading-order.ts'
import { countLooks } from './count-looks.ts'

const position = { x: 0, y: 0 }
const numbers = (count: number) => Array.from({ length: count }, (_, i) => i)

function graph(
  nodes: readonly (readonly [string, string])[],
  wires: readonly Wire[],
  params: GraphNode['params'] = {},
): GraphDocument {
  return {
    ...emptyDocument('graph', 'Graph'),
    nodes: Object.fromEntries(nodes.map(([id, type]) => [id, { type, version: 1, params, position }])),
    wires: Object.fromEntries(wires.map((wire, i) => [`w${i}`, wire])),
  }
}

/** Nodes whose ids all have to be changed, to ids that would be the same; four wires at each. */
const strange = (count: number) =>
  graph(
    numbers(count).map((i) => [`ü${String.fromCodePoint(0x4e00 + i)}`, 'dense']),
    numbers(4 * count).map((i) => {
      const id = (at: number) => `ü${String.fromCodePoint(0x4e00 + (at % count))}`
      return { from: [id(i), 'output'], to: [id(7 * i + 1), 'input'] }
    }),
  )

/** All wires arrive at one node, which is wired to all the others: one circle with everything on it. */
const star = (count: number) =>
  graph(
    [['hub', 'add'], ...numbers(count).map((i) => [`n${i}`, 'dense'] as const)],
    numbers(count).flatMap((i) => [
      { from: [`n${i}`, 'output'], to: ['hub', 'input'] } as const,
      { from: ['hub', 'output'], to: [`n${i}`, 'input'] } as const,
    ]),
  )

/** Data steps in a row before a network that is trained, beside as many wires that have nothing to do with it. */
const row = (count: number) => {
  const steps = numbers(count)
  const others = steps.flatMap((i) => [`x${i}`, `y${i}`])
  return graph(
    [
      ['first', 'digits'],
      ...steps.map((i) => [`s${i}`, 'shuffle'] as const),
      ...others.map((id) => [id, 'dense'] as const),
      ['flatten', 'flatten'],
      ['dense', 'dense'],
      ['optimizer', 'optimizer'],
      ['trainer', 'trainer'],
    ],
    [
      ...steps.map(
        (i) => ({ from: [i === 0 ? 'first' : `s${i - 1}`, 'data'], to: [`s${i}`, 'data'] }) as const,
      ),
      ...steps.map((i) => ({ from: [`x${i}`, 'output'], to: [`y${i}`, 'input'] }) as const),
      { from: [`s${count - 1}`, 'data'], to: ['flatten', 'input'] },
      { from: ['flatten', 'output'], to: ['dense', 'input'] },
      { from: ['dense', 'output'], to: ['trainer', 'network'] },
      { from: ['optimizer', 'optimizer'], to: ['trainer', 'optimizer'] },
    ],
    {},
  )
}

/** Twice as much takes at most about twice as many looks. */
function expectLinear(small: number, looks: (count: number) => number): void {
  const [once, twice] = [looks(small), looks(2 * small)]
  expect(once).toBeGreaterThan(small)
  expect(twice / once).toBeLessThan(2.3)
}

describe('twice as large a graph takes twice as many looks', () => {
  it('to be read, also where every id has to be another', () => {
    expectLinear(150, (count) => {
      const { value, looks } = countLooks(strange(count) as unknown as JsonObject)
      expect(Object.keys(readEntries(value, FILE_FIELDS).document.nodes)).toHaveLength(count)
      return looks()
    })
  })

  it.each([
    ['on a circle', star],
    ['in a row', row],
  ])('to be checked, %s', (_, make) => {
    expectLinear(150, (count) => {
      const { value, looks } = countLooks(make(count))
      expect(check(value, registry).order.length).toBeGreaterThan(count)
      return looks()
    })
  })

  it('to become a plan', () => {
    expectLinear(150, (count) => {
      const { value, looks } = countLooks(row(count))
      const checked = check(value, registry)
      const before = looks()
      compile(checked, 'trainer')
      return looks() - before
    })
  })

  it('to be read aloud', () => {
    expectLinear(150, (count) => {
      const { value, looks } = countLooks(star(count).wires)
      readingOrder({ nodes: star(count).nodes, wires: value })
      return looks()
    })
  })
})

/** Milliseconds that this process has computed since then, whatever else the computer had to do. */
function computed(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1000
}

describe('the largest graph', () => {
  const large = strange(4000)

  it('is read in a moment although all its ids have to be others', () => {
    const before = process.cpuUsage()
    const read = parseDocument(JSON.stringify(large), registry)
    expect(computed(before)).toBeLessThan(5000)
    if (!read.ok) throw new Error('refused')
    expect(Object.keys(read.value.document.nodes)).toHaveLength(4000)
    expect(Object.keys(read.value.document.wires)).toHaveLength(16_000)
    expect(read.value.problems).toHaveLength(4000)
  })

  it('is put in and taken out by one operation each in a moment', () => {
    const read = parseDocument(JSON.stringify(large), registry)
    if (!read.ok) throw new Error('refused')
    const { nodes, wires } = read.value.document
    const operations: readonly Operation[] = [
      ...Object.entries(nodes).map(([id, node]) => ({ kind: 'add-node', id, node }) as const),
      ...Object.entries(wires).map(([id, wire]) => ({ kind: 'add-wire', id, wire }) as const),
    ]
    const start = emptyDocument('start', 'Start')
    const before = process.cpuUsage()
    const put = apply(start, { kind: 'batch', operations })
    if (!put.ok) throw new Error('refused')
    const removals = Object.keys(nodes).map((id) => ({ kind: 'remove-node', id }) as const)
    const removed = apply(put.value.document, { kind: 'batch', operations: removals })
    const undone = apply(put.value.document, put.value.inverse)
    expect(computed(before)).toBeLessThan(5000)
    expect(undone.ok && undone.value.document).toEqual(start)
    expect(removed.ok && removed.value.document).toEqual(start)
  })
})
