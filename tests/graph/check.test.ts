import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sameJson } from '../../src/graph/base/json.ts'
import { check } from '../../src/graph/check/check.ts'
import type { CheckedGraph } from '../../src/graph/check/checked-graph.ts'
import { valueIn } from '../../src/graph/check/value-in.ts'
import { apply } from '../../src/graph/document/apply.ts'
import type { GraphDocument } from '../../src/graph/document/document.ts'
import { sentence } from '../../src/graph/words/format-message.ts'
import { operation, start } from './arbitrary-document.ts'
import { plainCheck as plain } from './plain-check.ts'
import { smallGraph as graph } from './small-graph.ts'
import { SMALL_WORDS, smallRegistry } from './small-vocabulary.ts'

const checked = (document: GraphDocument, previous?: CheckedGraph) => check(document, smallRegistry, previous)
const at = (result: CheckedGraph, node: string) => result.node(node)?.problems.map((p) => p.code)
const english = (result: CheckedGraph, node: string) =>
  result.node(node)?.problems.map((p) => sentence(p, SMALL_WORDS.en))
const german = (result: CheckedGraph, node: string) =>
  result.node(node)?.problems.map((p) => sentence(p, SMALL_WORDS.de))

describe('the check', () => {
  it('names a cycle at every node on it, keeps nodes behind it waiting and the rest working', () => {
    const result = checked(
      graph({ s: 'source', a: 'sum', b: 'sum', behind: 'sum', apart: 'sum' }, [
        ['s.data', 'a.input'],
        ['b.output', 'a.input'],
        ['a.output', 'b.input'],
        ['b.output', 'behind.input'],
        ['s.data', 'apart.input'],
      ]),
    )
    expect(english(result, 'a')).toEqual([
      'These wires run in a circle: this node would need its own result. Remove one wire of the circle.',
    ])
    expect(german(result, 'b')).toEqual([
      'Diese Verbindungen laufen im Kreis: Der Knoten bräuchte sein eigenes Ergebnis. Entferne eine Verbindung des Kreises.',
    ])
    expect(result.node('behind')?.status).toBe('waiting')
    expect(result.node('apart')?.status).toBe('ready')
  })

  it('asks for a missing input at the node that needs it and says what to wire', () => {
    const result = checked(graph({ k: 'sink' }, []))
    expect(english(result, 'k')).toEqual(['“network” has no wire yet. Wire a network to it.'])
    expect(german(result, 'k')).toEqual(['„Netz“ hat noch keine Verbindung. Verbinde ein Netz damit.'])
  })

  it('names a wire of the wrong type at its receiver', () => {
    const result = checked(
      graph({ s: 'source', k: 'sink' }, [
        ['s.data', 'k.network'],
        ['s.data', 'k.model'],
      ]),
    )
    expect(english(result, 'k')).toEqual(['A wire brings data, but this input needs a model.'])
    expect(german(result, 'k')).toEqual(['Hier kommen Daten an, aber dieser Eingang braucht ein Modell.'])
  })

  it('names a second wire at an input for one, an end at no port and an end at no node', () => {
    const document = graph({ s: 'source', k: 'sink' }, [
      ['s.data', 'k.network'],
      ['s.data', 'k.network'],
      ['s.nothing', 'k.nothing'],
      ['ghost.data', 'k.network'],
    ])
    const codes = checked(document).problems.map((p) => p.code)
    expect(codes.sort()).toEqual(['input-taken-twice', 'no-such-port', 'no-such-port', 'wire-without-node'])
  })

  it('lets nothing flow in a wire that its receiver cannot take, or that leads nowhere', () => {
    const document = graph({ s: 'source', k: 'sink', a: 'sum' }, [
      ['s.data', 'k.network'],
      ['s.data', 'k.network'],
      ['s.data', 'k.model'],
      ['s.data', 'k.nothing'],
      ['s.nothing', 'a.input'],
      ['ghost.data', 'a.input'],
      ['s.data', 'ghost.input'],
      ['s.data', 'a.input'],
    ])
    const result = checked(document)
    const flowing = Object.keys(document.wires).filter((wire) => valueIn(result, wire) !== undefined)
    expect(flowing).toEqual(['w0', 'w7'])
    expect(valueIn(result, 'w0')).toBe(result.node('s')?.outputs.data)
    expect(valueIn(result, 'none')).toBeUndefined()
  })

  it('keeps a node of an unknown type and lets the others work', () => {
    const result = checked(graph({ s: 'source', x: 'hologram', a: 'sum' }, [['s.data', 'a.input']]))
    expect(english(result, 'x')).toEqual([
      'This version of Faltwerk does not know the node type “hologram”. The node is kept as it is; the rest of the graph works.',
    ])
    expect(result.node('a')?.status).toBe('ready')
  })

  it('does not guess what a node of a newer version means', () => {
    const document = graph({ s: 'source' }, [])
    const newer = { ...document, nodes: { s: { ...document.nodes.s!, version: 9 } } }
    expect(at(checked(newer), 's')).toEqual(['node-too-new'])
  })

  it.each([
    [
      1e9,
      'size: 1,000,000,000 is too large; at most 100.',
      'Größe: 1.000.000.000 ist zu groß; höchstens 100.',
    ],
    [0, 'size: 0 is too small; at least 1.', 'Größe: 0 ist zu klein; mindestens 1.'],
    [1.5, 'size: 1.5 is not a whole number.', 'Größe: 1,5 ist keine ganze Zahl.'],
    [-0, 'size: 0 is too small; at least 1.', 'Größe: 0 ist zu klein; mindestens 1.'],
    ['many', 'size: “many” is not a number.', 'Größe: „many“ ist keine Zahl.'],
    [
      '7',
      'size: 7 is written as a text here, not as a number.',
      'Größe: 7 steht hier als Text und nicht als Zahl.',
    ],
    [
      '',
      'size: there is nothing here yet. Enter a number.',
      'Größe: Hier steht noch nichts. Gib eine Zahl ein.',
    ],
  ])('says what is wrong with %s as a parameter', (value, en, de) => {
    const document = graph({ s: 'source' }, [])
    const wrong = { ...document, nodes: { s: { ...document.nodes.s!, params: { size: value } } } }
    expect(english(checked(wrong), 's')).toEqual([en])
    expect(german(checked(wrong), 's')).toEqual([de])
  })

  it('evaluates 14 stacked diamonds with 43 nodes at most once each after an edit at the top', () => {
    const nodes: Record<string, string> = { top: 'source' }
    const wires: [string, string][] = []
    let above = 'top.data'
    for (let i = 0; i < 14; i++) {
      for (const side of ['left', 'right']) {
        nodes[`${side}${i}`] = 'sum'
        wires.push([above, `${side}${i}.input`], [`${side}${i}.output`, `join${i}.input`])
      }
      nodes[`join${i}`] = 'sum'
      above = `join${i}.output`
    }
    const document = graph(nodes, wires)
    const first = checked(document)
    expect(first.evaluated).toHaveLength(43)
    const edited = apply(document, { kind: 'set-param', id: 'top', param: 'size', value: 9 })
    if (!edited.ok) throw new Error('refused')
    const second = checked(edited.value.document, first)
    expect(second.evaluated.length).toBeLessThanOrEqual(43)
    expect(new Set(second.evaluated).size).toBe(second.evaluated.length)
  })

  it('evaluates nothing again when only a position changed', () => {
    const document = graph({ s: 'source', a: 'sum' }, [['s.data', 'a.input']])
    const moved = apply(document, { kind: 'move-nodes', positions: { s: { x: 99, y: 1 } } })
    if (!moved.ok) throw new Error('refused')
    expect(checked(moved.value.document, checked(document)).evaluated).toEqual([])
  })

  it('stops at a node whose result did not change', () => {
    const document = graph({ s: 'source', a: 'sum', b: 'sum', k: 'sink' }, [
      ['s.data', 'a.input'],
      ['a.output', 'b.input'],
      ['b.output', 'k.network'],
    ])
    const set = apply(document, { kind: 'set-param', id: 'b', param: 'units', value: 1 })
    if (!set.ok) throw new Error('refused')
    expect(checked(set.value.document, checked(document)).evaluated).toEqual(['b'])
  })

  it('gives the same result step by step as from scratch, over any sequence of operations', () => {
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 30 }), (operations) => {
        let document = start
        let stepwise = checked(document)
        for (const next of operations) {
          const applied = apply(document, next)
          if (!applied.ok) continue
          document = applied.value.document
          stepwise = checked(document, stepwise)
          const fresh = checked(document)
          expect(sameJson(plain(stepwise), plain(fresh))).toBe(true)
        }
      }),
      { seed: 21, numRuns: 200 },
    )
  })

  it('gives the same result as from scratch where several operations lie between two checks', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(operation, fc.boolean()), { maxLength: 40 }), (steps) => {
        let document = start
        let stepwise = checked(document)
        for (const [next, isChecked] of steps) {
          const applied = apply(document, next)
          if (applied.ok) document = applied.value.document
          if (!isChecked) continue
          stepwise = checked(document, stepwise)
          expect(sameJson(plain(stepwise), plain(checked(document)))).toBe(true)
        }
      }),
      { seed: 22, numRuns: 200 },
    )
  })

  it('keeps every node, value and list that an operation does not change', () => {
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 30 }), (operations) => {
        let document = start
        let before = checked(document)
        for (const next of operations) {
          const applied = apply(document, next)
          if (!applied.ok) continue
          document = applied.value.document
          const now = checked(document, before)
          for (const id of now.order)
            expect(now.node(id) === before.node(id)).toBe(!now.evaluated.includes(id))
          before = now
        }
      }),
      { seed: 23, numRuns: 200 },
    )
  })
})
