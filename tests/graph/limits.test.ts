import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/graph/base/json.ts'
import { apply } from '../../src/graph/document/apply.ts'
import { emptyDocument, type GraphDocument } from '../../src/graph/document/document.ts'
import { jsonSize } from '../../src/graph/document/json-size.ts'
import { LIMITS, LONGEST_FILE, refuseGrowth } from '../../src/graph/document/limits.ts'
import type { Operation } from '../../src/graph/document/operation.ts'
import { parseDocument } from '../../src/graph/file/parse-document.ts'
import { serializeDocument } from '../../src/graph/file/serialize-document.ts'
import { sentence } from '../../testing/words.ts'
import { smallRegistry } from './small-vocabulary.ts'

const start = emptyDocument('graph', 'Graph')
const position = { x: 0, y: 0 }
const node = { type: 'sum', version: 1, params: {}, position }
const large = 'x'.repeat(LIMITS.size / 2)

function after(document: GraphDocument, ...operations: readonly Operation[]): GraphDocument {
  const applied = apply(document, { kind: 'batch', operations })
  if (!applied.ok) throw new Error('refused')
  return applied.value.document
}
const withNode = (id: string, value: Json, document = start) =>
  after(document, { kind: 'add-node', id, node: { ...node, params: { value } } })
const refused = (before: GraphDocument, now: GraphDocument) => {
  const found = refuseGrowth(before, now)
  return found && [sentence(found, 'en'), sentence(found, 'de')]
}

describe('an edit that goes too far is refused in words:', () => {
  const many = Object.fromEntries(Array.from({ length: LIMITS.parts.nodes }, (_, i) => [`n${i}`, node]))
  const full = { ...start, nodes: many }

  it.each<[string, GraphDocument, Operation, string, string]>([
    [
      'more data than a graph may have',
      withNode('a', large),
      { kind: 'add-node', id: 'b', node: { ...node, params: { value: large } } },
      'A graph can have at most 32 MB; this one would have 32.1 MB. Take something large out first, such as a table.',
      'Ein Graph kann höchstens 32 MB haben; dieser hätte 32,1 MB. Nimm erst etwas Großes heraus, zum Beispiel eine Tabelle.',
    ],
    [
      'one node too many',
      full,
      { kind: 'add-node', id: 'extra', node },
      'A graph can have at most 5,000 nodes; this one would have 5,001.',
      'Ein Graph kann höchstens 5.000 Knoten haben; dieser hätte 5.001.',
    ],
    [
      'a title longer than any',
      start,
      { kind: 'set-title', title: 'x'.repeat(LIMITS.text + 1) },
      'A text in a graph can have at most 20,000 letters.',
      'Ein Text in einem Graphen kann höchstens 20.000 Buchstaben haben.',
    ],
    [
      'a label longer than any',
      withNode('a', 1),
      { kind: 'set-label', id: 'a', label: { en: 'a', de: 'x'.repeat(LIMITS.text + 1) } },
      'A text in a graph can have at most 20,000 letters.',
      'Ein Text in einem Graphen kann höchstens 20.000 Buchstaben haben.',
    ],
    [
      'a reason longer than any',
      withNode('a', 1),
      { kind: 'set-intended', id: 'a', code: 'already-flat', reason: 'x'.repeat(LIMITS.text + 1) },
      'A text in a graph can have at most 20,000 letters.',
      'Ein Text in einem Graphen kann höchstens 20.000 Buchstaben haben.',
    ],
    [
      'a node carried away without end',
      withNode('a', 1),
      { kind: 'move-nodes', positions: { a: { x: 2 * LIMITS.coordinate, y: 0 } } },
      'That is too far from the middle of the canvas.',
      'Das ist zu weit von der Mitte der Arbeitsfläche entfernt.',
    ],
    [
      'a value nested without end',
      withNode('a', 1),
      { kind: 'set-param', id: 'a', param: 'value', value: JSON.parse(`${'['.repeat(37)}${']'.repeat(37)}`) },
      'This is nested too deeply for a graph.',
      'Das ist für einen Graphen zu tief verschachtelt.',
    ],
    [
      'a frame without end',
      start,
      {
        kind: 'set-frame',
        id: 'f',
        frame: { title: '', position, width: 2 * LIMITS.extent, height: 10 },
      },
      'That is too far from the middle of the canvas.',
      'Das ist zu weit von der Mitte der Arbeitsfläche entfernt.',
    ],
  ])('%s', (_, before, operation, english, german) => {
    expect(refused(before, after(before, operation))).toEqual([english, german])
  })
})

it('a graph that is too large already can still be edited and made smaller', () => {
  const before = withNode('b', large, withNode('a', large))
  expect(refused(before, after(before, { kind: 'set-param', id: 'a', param: 'value', value: 'small' }))).toBe(
    undefined,
  )
  expect(refused(before, after(before, { kind: 'remove-node', id: 'b' }))).toBe(undefined)
  expect(refused(before, after(before, { kind: 'set-seed', seed: 7 }))).toBe(undefined)
  expect(refused(before, after(before, { kind: 'add-node', id: 'c', node }))).toBeDefined()
})

describe('a graph as large as an edit may make it', () => {
  const brackets: Json = Array.from({ length: 30 }).reduce<Json>((inner) => ({ a: inner }), {})
  const cells: Json = Array.from({ length: 60_000 }, () => [1, 'ü', null, 2.5])
  const deep = withNode('a', { brackets: Array.from({ length: 9_000 }, () => brackets), cells })

  it('becomes a file that is read again whole', () => {
    const text = serializeDocument(deep)
    const read = parseDocument(text, smallRegistry)
    expect(read.ok && read.value.problems).toEqual([])
    expect(read.ok && read.value.document).toEqual(deep)
  })

  it('becomes no longer a file than can be read', () => {
    expect(serializeDocument(deep).length / jsonSize(deep)).toBeLessThan(LONGEST_FILE / LIMITS.size)
    const narrow = withNode('a', Object.fromEntries(Array.from({ length: 9_000 }, (_, i) => [`${i}`, {}])))
    expect(serializeDocument(narrow).length / jsonSize(narrow)).toBeLessThan(LONGEST_FILE / LIMITS.size)
  })
})

it('what was kept on this computer is opened whatever its size, what comes from elsewhere is not', () => {
  const text = serializeDocument({
    ...withNode('b', large, withNode('a', large)),
    title: 'x'.repeat(LIMITS.text + 1),
    notes: { far: { text: 'far', position: { x: 1e9, y: 0 }, width: 1e8 } },
  })
  const own = parseDocument(text, smallRegistry, 'own')
  expect(own.ok && own.value.problems).toEqual([])
  const foreign = parseDocument(text, smallRegistry)
  expect(!foreign.ok && sentence(foreign.problems[0]!, 'en')).toMatch(/at most 32 MB/)
})

it('the size of a document is that of its JSON, an edit changes it by what it adds', () => {
  const document = withNode('a', ['ü"\n', { deep: [null, true, 1.5] }], withNode('b', 'text'))
  expect(jsonSize(document)).toBeGreaterThanOrEqual(JSON.stringify(document).length)
  expect(jsonSize(document)).toBeLessThan(1.2 * JSON.stringify(document).length)
  const longer = after(document, { kind: 'set-param', id: 'b', param: 'value', value: 'text and more' })
  expect(jsonSize(longer) - jsonSize(document)).toBe(' and more'.length)
})
