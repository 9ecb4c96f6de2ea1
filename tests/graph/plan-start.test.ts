import { expect, test } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import type { Json } from '../../src/graph/base/json.ts'
import { check } from '../../src/graph/check/check.ts'
import { compile } from '../../src/graph/compile/compile.ts'
import type { GraphDocument, GraphNode, Wire } from '../../src/graph/document/document.ts'
import { compareStarts, planStart } from '../../src/graph/plan/plan-start.ts'
import { smallDigits } from '../session/small-digits.ts'
import { good } from '../session/workbench.ts'

type Changes = Readonly<Record<string, Readonly<Record<string, Json>>>>

const COPIED = ['flatten', 'hidden', 'output', 'adam', 'trainer']

/** A network and its trainer beside the ones there are, on the same data; their ids sort before or behind. */
function beside(document: GraphDocument, prefix: string, changes: Changes = {}): GraphDocument {
  const nodes: Record<string, GraphNode> = { ...document.nodes }
  for (const id of COPIED) {
    const node = document.nodes[id] as GraphNode
    nodes[prefix + id] = { ...node, params: { ...node.params, ...changes[id] }, label: `My ${id}` }
  }
  const wires: Record<string, Wire> = { ...document.wires }
  for (const [id, { from, to }] of Object.entries(document.wires)) {
    if (!COPIED.includes(to[0])) continue
    const begins = COPIED.includes(from[0]) ? ([prefix + from[0], from[1]] as const) : from
    wires[prefix + id] = { from: begins, to: [prefix + to[0], to[1]] }
  }
  return { ...document, nodes, wires }
}

function startOf(document: GraphDocument, trainer: string) {
  return planStart(good(compile(check(document, registry), trainer)))
}

/** What the networks of a document have in common. */
function compared(document: GraphDocument, prefix: string) {
  return compareStarts([startOf(document, 'trainer'), startOf(document, `${prefix}trainer`)])
}

test.each(['a_', 'zz_'])(
  'two equal networks side by side begin alike, whatever they are called: %s',
  (prefix) => {
    expect(compared(beside(smallDigits(), prefix), prefix)).toEqual({
      seed: true,
      data: true,
      batches: true,
      sameLayers: true,
      network: true,
      alike: 2,
      layers: 2,
    })
  },
)

test('another optimizer changes nothing of where it begins', () => {
  const document = beside(smallDigits(), 'a_', { adam: { algorithm: 'sgd' } })
  expect(compared(document, 'a_')).toMatchObject({ batches: true, network: true })
})

test('networks that differ in some layers are alike in the others', () => {
  const compare = (changes: Changes) => compared(beside(smallDigits(), 'a_', changes), 'a_')
  const shared = { network: false, batches: true, layers: 2 }
  expect(compare({ hidden: { activation: 'tanh' } })).toMatchObject({
    ...shared,
    sameLayers: false,
    alike: 2,
  })
  expect(compare({ output: { initializer: 'he-normal' } })).toMatchObject({
    ...shared,
    sameLayers: true,
    alike: 1,
  })
  // The size of the next layer's kernel follows from it.
  expect(compare({ hidden: { units: 9 } })).toMatchObject({ ...shared, alike: 0 })
})

test('a dropout in between changes the network and no start weights', () => {
  const document = smallDigits()
  const second = beside(document, 'a_')
  const wire = Object.entries(second.wires).find(([, { to }]) => to[0] === 'a_output')?.[0] as string
  const dropped: GraphDocument = {
    ...second,
    nodes: {
      ...second.nodes,
      drop: { type: 'dropout', version: 1, params: {}, position: { x: 0, y: 0 } },
    },
    wires: {
      ...second.wires,
      [wire]: { from: ['drop', 'output'], to: ['a_output', 'input'] },
      d: { from: ['a_hidden', 'output'], to: ['drop', 'input'] },
    },
  }
  expect(compared(dropped, 'a_')).toMatchObject({ network: false, alike: 2, layers: 2 })
})

test('other batches, other data and another seed are told apart', () => {
  const batches = beside(smallDigits(), 'a_', { trainer: { batchSize: 60 } })
  expect(compared(batches, 'a_')).toMatchObject({ network: true, data: true, batches: false })
  const [one, other] = [smallDigits(), smallDigits({ digits: { train: 90 } })]
  const starts = [one, other].map((document) => startOf(document, 'trainer'))
  expect(compareStarts(starts)).toMatchObject({ seed: true, network: true, data: false, batches: false })
  const seeds = [one, { ...one, seed: 2 }].map((document) => startOf(document, 'trainer'))
  expect(compareStarts(seeds)).toMatchObject({ seed: false, data: true, batches: false, network: false })
})

test('of three runs, what all of them share counts', () => {
  const document = beside(beside(smallDigits(), 'a_'), 'b_', { output: { initializer: 'he-normal' } })
  const starts = ['trainer', 'a_trainer', 'b_trainer'].map((id) => startOf(document, id))
  expect(compareStarts(starts)).toMatchObject({ network: false, alike: 1, layers: 2 })
})
