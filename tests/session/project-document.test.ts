import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sameJson } from '../../src/graph/base/json.ts'
import { check } from '../../src/graph/check/check.ts'
import { apply } from '../../src/graph/document/apply.ts'
import type { GraphDocument } from '../../src/graph/document/document.ts'
import type { Operation } from '../../src/graph/document/operation.ts'
import type { Command } from '../../src/session/command.ts'
import { ProjectDocument } from '../../src/session/project/document/project-document.ts'
import { operation, start } from '../graph/arbitrary-document.ts'
import { plainCheck } from '../graph/plain-check.ts'
import { smallRegistry } from '../graph/small-vocabulary.ts'
import { checkedNode, portValue } from './checked-node.ts'
import { diamonds } from './diamond-graph.ts'

type Step =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'undo' | 'redo' }
  | { readonly kind: 'wait'; readonly ms: number }

const command = fc.record(
  {
    name: fc.constantFrom('add-node', 'set-param', 'move'),
    operation,
    mergeKey: fc.constantFrom('slider', 'drag'),
    isOngoing: fc.constant(true as const),
  },
  { requiredKeys: ['name', 'operation'] },
) as fc.Arbitrary<Command>

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('command' as const), command }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.nat(1500) }) },
)

/** The same rules in the plainest form: whole documents on two stacks. */
class Replay {
  now = start
  done: { before: GraphDocument; mergeKey?: string; until: number }[] = []
  undone: GraphDocument[] = []
  open = false

  perform({ operation, mergeKey, isOngoing }: Command, at: number): void {
    const applied = apply(this.now, operation)
    if (!applied.ok || sameJson(applied.value.document, this.now)) return
    const last = this.done.at(-1)
    const until = isOngoing ? Number.POSITIVE_INFINITY : at + 1000
    if (this.open && mergeKey && last?.mergeKey === mergeKey && at < last.until) last.until = until
    else this.done.push({ before: this.now, mergeKey, until })
    this.open = true
    this.undone = []
    this.now = applied.value.document
  }

  undo(): void {
    const last = this.done.pop()
    if (!last) return
    this.undone.push(this.now)
    this.now = last.before
    this.open = false
  }

  redo(): void {
    const next = this.undone.pop()
    if (!next) return
    this.done.push({ before: this.now, until: 0 })
    this.now = next
    this.open = false
  }
}

function play(steps: readonly Step[]) {
  let at = 0
  const project = new ProjectDocument(start, smallRegistry, () => at)
  const replay = new Replay()
  for (const one of steps) {
    if (one.kind === 'wait') at += one.ms
    else if (one.kind === 'command') {
      project.perform(one.command)
      replay.perform(one.command, at)
    } else {
      project[one.kind]()
      replay[one.kind]()
    }
  }
  return { project, replay }
}

describe('a project’s document', () => {
  test('is what a replay of commands, undos and redos gives, whatever their order', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const { project, replay } = play(steps)
        expect(project.document.value).toEqual(replay.now)
        expect(project.history.value.undo !== undefined).toBe(replay.done.length > 0)
        expect(project.history.value.redo !== undefined).toBe(replay.undone.length > 0)
      }),
      { seed: 61, numRuns: 300 },
    )
  })

  test('is the one it began with after everything is undone, and the latest after everything is redone', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const { project } = play(steps)
        while (project.history.value.redo) project.redo()
        const latest = project.document.value
        while (project.history.value.undo) project.undo()
        expect(project.document.value).toEqual(start)
        while (project.history.value.redo) project.redo()
        expect(project.document.value).toEqual(latest)
      }),
      { seed: 62, numRuns: 200 },
    )
  })

  test('has a checked graph that a check from scratch gives as well', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const { project } = play(steps)
        const fresh = check(project.document.value, smallRegistry)
        expect(plainCheck(project.checked.value)).toEqual(plainCheck(fresh))
      }),
      { seed: 63, numRuns: 200 },
    )
  })

  test('keeps a dragged slider as one step of undo, and a second drag a second later as another', () => {
    let at = 0
    const project = new ProjectDocument(diamonds(1), smallRegistry, () => at)
    const drag = (...values: number[]) => {
      for (const value of values) {
        at += 16
        project.perform({ name: 'set-param', operation: set('left0', value), mergeKey: 'left0.units' })
      }
    }
    const units = () => project.document.value.nodes.left0?.params.units
    drag(2, 3, 4)
    at += 1000
    drag(5, 6)
    project.undo()
    expect(units()).toBe(4)
    project.undo()
    expect(units()).toBeUndefined()
    expect(project.history.value).toEqual({ redo: 'set-param' })
    project.redo()
    project.redo()
    expect(units()).toBe(6)
  })

  test('does not remember what changes nothing, and remembers nothing that is refused', () => {
    const project = new ProjectDocument(diamonds(1), smallRegistry, () => 0)
    expect(project.perform({ name: 'rename', operation: { kind: 'set-title', title: 'Diamonds' } }).ok).toBe(
      true,
    )
    const refused = project.perform({ name: 'set-param', operation: set('nowhere', 1) })
    expect(refused).toMatchObject({ ok: false, problems: [{ code: 'no-such-node' }] })
    expect(project.history.value).toEqual({})
  })

  test('forgets the oldest of a thousand steps and keeps the others', () => {
    const project = new ProjectDocument(start, smallRegistry, () => 0)
    for (let seed = 2; seed <= 1102; seed++) {
      project.perform({ name: 'seed', operation: { kind: 'set-seed', seed } })
    }
    let steps = 0
    for (; project.history.value.undo; steps++) project.undo()
    expect(steps).toBe(1000)
    expect(project.document.value.seed).toBe(102)
  })
})

describe('the reactive check', () => {
  test('evaluates each of 14 stacked diamonds’ 43 nodes at most once for an edit at the top', () => {
    const project = new ProjectDocument(diamonds(14), smallRegistry, () => 0)
    expect(Object.keys(project.document.value.nodes)).toHaveLength(43)
    const passes: number[] = []
    project.checked.changes.subscribe(({ evaluated }) => passes.push(evaluated.length))
    project.perform({ name: 'set-param', operation: set('top', 7, 'size') })
    const { evaluated } = project.checked.value
    expect(new Set(evaluated).size).toBe(evaluated.length)
    // The first is the pass for the document as it was opened; one edit is one pass.
    expect(passes).toEqual([43, 43])
  })

  test('evaluates only what is behind an edit in the middle', () => {
    const project = new ProjectDocument(diamonds(14), smallRegistry, () => 0)
    project.perform({ name: 'set-param', operation: set('left12', 3) })
    expect([...project.checked.value.evaluated].sort()).toEqual(
      ['bottom12', 'bottom13', 'left12', 'left13', 'right13'].sort(),
    )
  })

  test('evaluates nothing when a node is moved', () => {
    const project = new ProjectDocument(diamonds(3), smallRegistry, () => 0)
    project.perform({
      name: 'move',
      operation: { kind: 'move-nodes', positions: { top: { x: 5, y: 5 } } },
    })
    expect(project.checked.value.evaluated).toEqual([])
  })

  test('lets a node and its ports speak up only when they have changed', () => {
    const project = new ProjectDocument(diamonds(2), smallRegistry, () => 0)
    let [nodes, values] = [0, 0]
    checkedNode(project.checked, 'right0').subscribe(() => nodes++)
    portValue(project.checked, 'left0', 'output').subscribe(() => values++)
    project.perform({ name: 'set-param', operation: set('left0', 4) })
    expect([nodes, values]).toEqual([1, 2])
    project.perform({ name: 'set-param', operation: set('top', 9, 'size') })
    expect([nodes, values]).toEqual([2, 3])
    project.perform({ name: 'remove', operation: { kind: 'remove-node', id: 'right0' } })
    expect(nodes).toBe(3)
  })
})

function set(id: string, value: number, param = 'units'): Operation {
  return { kind: 'set-param', id, param, value }
}
