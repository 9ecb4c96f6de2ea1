import { registry } from '../../nodes/registry.ts'
import { sameJson } from '../../src/graph/base/json.ts'
import { check } from '../../src/graph/check/check.ts'
import type { GraphDocument, PortRef, Position } from '../../src/graph/document/document.ts'
import type { Operation } from '../../src/graph/document/operation.ts'
import { parseDocument } from '../../src/graph/file/parse-document.ts'
import { ProjectDocument } from '../../src/session/project/document/project-document.ts'
import { copyFragment, pasteFragment } from '../../src/ui/canvas/clipboard/fragment.ts'
import type { Dice } from './dice.ts'
import { anyJson, HOSTILE_NAMES } from './hostile-values.ts'
import { judgeDocument, type Step } from './judge-graph.ts'

const types = [...registry.keys()]

/**
 * Edits a graph at random and takes everything back: what is wrong with any state on the way. `text` is the file the
 * graph begins with.
 */
export function judgeOperations(text: string, dice: Dice, step: Step): readonly string[] {
  step('reading')
  const parsed = parseDocument(text, registry)
  if (!parsed.ok) return []
  const start = parsed.value.document
  step('checking')
  const project = new ProjectDocument(start, registry, () => 0)
  const findings: string[] = []
  for (let steps = 1 + dice.below(40); steps > 0; steps--) {
    step('editing')
    const kind = dice.unit()
    if (kind < 0.1) project.undo()
    else if (kind < 0.15) project.redo()
    else project.perform({ name: 'paste', operation: anyOperation(project.document.value, dice, 0) })
  }
  const end = project.document.value
  step('checking anew')
  if (!sameChecks(project)) findings.push('the check from edit to edit differs from one of the whole')
  findings.push(...judgeDocument(end, step).map((finding) => `after edits: ${finding}`))
  let undone = 0
  for (; project.history.value.undo && undone < 200; undone++) {
    step('undoing')
    project.undo()
  }
  if (!sameJson(project.document.value, start)) findings.push('undoing everything gives another graph')
  for (; project.history.value.redo && undone > 0; undone--) {
    step('doing again')
    project.redo()
  }
  if (!sameJson(project.document.value, end)) findings.push('doing everything again gives another graph')
  return findings
}

function sameChecks(project: ProjectDocument): boolean {
  const [now, whole] = [project.checked.value, check(project.document.value, registry)]
  return (
    sameJson(now.problems, whole.problems) &&
    whole.order.every((id) => sameJson(now.node(id), whole.node(id))) &&
    sameJson([...now.order].sort(), [...whole.order].sort())
  )
}

function anyOperation(document: GraphDocument, dice: Dice, depth: number): Operation {
  const [nodes, wires] = [Object.keys(document.nodes), Object.keys(document.wires)]
  const name = () => (dice.chance(0.3) ? dice.of(HOSTILE_NAMES) : `n${dice.below(30)}`)
  const node = () => (nodes.length > 0 && dice.chance(0.9) ? dice.of(nodes) : name())
  const wire = () => (wires.length > 0 && dice.chance(0.8) ? dice.of(wires) : name())
  const position = (): Position => ({ x: number(dice), y: number(dice) })
  const kind = dice.below(15)
  switch (kind) {
    case 0:
    case 1: {
      const type = dice.chance(0.9) ? dice.of(types) : dice.of(HOSTILE_NAMES)
      return { kind: 'add-node', id: name(), node: { type, version: 1, params: {}, position: position() } }
    }
    case 2:
      return { kind: 'remove-node', id: node() }
    case 3:
    case 4:
    case 5: {
      const id = node()
      const declared = Object.keys(registry.get(document.nodes[id]?.type ?? '')?.params ?? {})
      const param = declared.length > 0 && dice.chance(0.9) ? dice.of(declared) : dice.of(HOSTILE_NAMES)
      return { kind: 'set-param', id, param, value: dice.chance(0.1) ? undefined : anyJson(dice) }
    }
    case 6:
    case 7: {
      const end = (side: 'inputs' | 'outputs'): PortRef => {
        const id = node()
        const ports = Object.keys(registry.get(document.nodes[id]?.type ?? '')?.[side] ?? {})
        return [id, ports.length > 0 && dice.chance(0.9) ? dice.of(ports) : dice.of(HOSTILE_NAMES)]
      }
      return { kind: 'add-wire', id: name(), wire: { from: end('outputs'), to: end('inputs') } }
    }
    case 8:
      return { kind: 'remove-wire', id: wire() }
    case 9:
      return { kind: 'move-nodes', positions: { [node()]: position(), [node()]: position() } }
    case 10:
      return { kind: 'set-label', id: node(), label: dice.chance(0.3) ? undefined : words(dice) }
    case 11: {
      const note = dice.chance(0.3)
        ? undefined
        : { text: words(dice), position: position(), width: dice.below(500) }
      return { kind: 'set-note', id: name(), note }
    }
    case 12: {
      const size = { width: dice.below(500), height: dice.below(500) }
      const frame = dice.chance(0.3) ? undefined : { title: words(dice), position: position(), ...size }
      return { kind: 'set-frame', id: name(), frame }
    }
    case 13: {
      const selected = new Set(nodes.filter(() => dice.chance(0.3)))
      const part = copyFragment(document, {
        nodes: selected,
        wires: new Set(),
        notes: new Set(),
        frames: new Set(),
      })
      const pasted = pasteFragment(document, registry, part, position(), dice.chance(0.5))
      return { kind: 'batch', operations: pasted.operations }
    }
    default:
      if (depth < 2 && dice.chance(0.5)) {
        const operations = Array.from({ length: dice.few(5) }, () => anyOperation(document, dice, depth + 1))
        return { kind: 'batch', operations }
      }
      if (dice.chance(0.3)) return { kind: 'set-seed', seed: number(dice) }
      if (dice.chance(0.5)) return { kind: 'set-title', title: words(dice) }
      return { kind: 'set-summary', summary: dice.chance(0.3) ? undefined : words(dice) }
  }
}

function words(dice: Dice) {
  const text = () => (dice.chance(0.02) ? 'x'.repeat(20_001) : dice.of(HOSTILE_NAMES))
  return dice.chance(0.7) ? text() : { en: text(), de: text() }
}

function number(dice: Dice): number {
  return dice.chance(0.9) ? dice.below(2000) - 500 : dice.of([0.5, -1, 1e6, 1e7, 2e7, 2 ** 32, -1e300])
}
