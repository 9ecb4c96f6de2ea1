import { expect, it } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import { check } from '../../src/graph/check/check.ts'
import { apply } from '../../src/graph/document/apply.ts'
import type { Operation } from '../../src/graph/document/operation.ts'
import { evaluateExperiments } from '../../src/graph/experiment/evaluate-experiments.ts'
import { emptyGrid, type Grid } from '../../src/graph/values/grid.ts'
import { experimentDocument } from '../nodes/experiments/experiment-graph.ts'

/** A picture through two filters that come together again, and a camera beside it. */
const document = experimentDocument(
  {
    grid: ['number-grid'],
    left: ['filter'],
    right: ['filter', { preset: 'sharpen' }],
    sum: ['live-add'],
    pool: ['live-pooling', { stride: [1, 1] }],
    camera: ['camera', { shrink: 8 }],
    eye: ['filter'],
  },
  [
    'grid.output > left.input',
    'grid.output > right.input',
    'left.output > sum.input',
    'right.output > sum.input',
    'sum.output > pool.input',
    'camera.output > eye.input',
  ],
)
const graph = check(document, registry)
const nothing = new Map<string, Grid>()

function after(before: typeof graph, operation: Operation) {
  const applied = apply(before.document, operation)
  if (!applied.ok) throw new Error('does not apply')
  return check(applied.value.document, registry, before)
}

it('works out every node once, inputs first, and leaves out what waits for something from outside', () => {
  const live = evaluateExperiments(graph, nothing)
  expect([...live.computed].sort()).toEqual(['grid', 'left', 'pool', 'right', 'sum'])
  expect(live.computed.indexOf('sum')).toBeGreaterThan(live.computed.indexOf('right'))
  expect(Object.keys(live.nodes)).not.toContain('eye')
})

it('after an edit works out only the node and what lies behind it', () => {
  const first = evaluateExperiments(graph, nothing)
  const edited = after(graph, { kind: 'set-param', id: 'right', param: 'preset', value: 'blur' })
  const second = evaluateExperiments(edited, nothing, first)
  expect(second.computed).toEqual(['right', 'sum', 'pool'])
  expect(second.nodes.left).toBe(first.nodes.left)
})

it('works out nothing where a node is only moved', () => {
  const first = evaluateExperiments(graph, nothing)
  const moved = after(graph, { kind: 'move-nodes', positions: { grid: { x: 9, y: 9 } } })
  expect(evaluateExperiments(moved, nothing, first).computed).toEqual([])
})

it('follows a wire that now comes from elsewhere, though the shape is the same', () => {
  const first = evaluateExperiments(graph, nothing)
  const wired = after(after(graph, { kind: 'remove-wire', id: 'w4' }), {
    kind: 'add-wire',
    id: 'w4',
    wire: { from: ['left', 'output'], to: ['pool', 'input'] },
  })
  const second = evaluateExperiments(wired, nothing, first)
  expect(second.computed).toEqual(['pool'])
  expect(second.nodes.pool?.inputs.input).toBe(first.nodes.left?.outputs.output)
})

it('works out what comes from outside when it comes, and again for the next picture', () => {
  const first = evaluateExperiments(graph, nothing)
  const seen = evaluateExperiments(graph, new Map([['camera', emptyGrid(240, 320, 3)]]), first)
  expect(seen.computed).toEqual(['camera', 'eye'])
  expect(seen.nodes.eye?.outputs.output?.shape).toEqual([28, 38, 1])
  const next = evaluateExperiments(graph, new Map([['camera', emptyGrid(240, 320, 3)]]), seen)
  expect(next.computed).toEqual(['camera', 'eye'])
  expect(evaluateExperiments(graph, nothing, next).nodes.eye).toBeUndefined()
})

it('gives every node the shape the check foretold', () => {
  const live = evaluateExperiments(graph, new Map([['camera', emptyGrid(240, 320, 3)]]))
  for (const [id, { outputs }] of Object.entries(live.nodes))
    for (const [port, { shape, values }] of Object.entries(outputs)) {
      expect(graph.node(id)?.outputs[port]).toEqual({ kind: 'image', shape })
      expect(values).toHaveLength(shape[0] * shape[1] * shape[2])
    }
})
