import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sameJson } from '../../src/graph/base/json.ts'
import { check } from '../../src/graph/check/check.ts'
import { apply } from '../../src/graph/document/apply.ts'
import { parseDocument } from '../../src/graph/file/parse-document.ts'
import { serializeDocument } from '../../src/graph/file/serialize-document.ts'
import { sentence } from '../../testing/words.ts'
import { built, start } from './arbitrary-document.ts'
import { smallRegistry } from './small-vocabulary.ts'

const parse = (text: string) => parseDocument(text, smallRegistry)
const words = (text: string, language: 'en' | 'de' = 'en') => {
  const result = parse(text)
  return (result.ok ? result.value.problems : result.problems).map((p) => sentence(p, language))
}

describe('a graph file', () => {
  it('gives back the document it was written from', () => {
    fc.assert(
      fc.property(built, (document) => {
        const current = parse(serializeDocument(document))
        if (!current.ok) throw new Error(JSON.stringify(current.problems))
        expect(current.value.problems).toEqual([])
        const upToDate = Object.values(document.nodes).every((n) => n.type !== 'source' || n.version === 2)
        if (upToDate) expect(sameJson(current.value.document, document)).toBe(true)
        const again = parse(serializeDocument(current.value.document))
        expect(again.ok && sameJson(again.value.document, current.value.document)).toBe(true)
      }),
      { seed: 31, numRuns: 200 },
    )
  })

  it('is the same text whatever the order in which the graph was built', () => {
    const position = { x: 1, y: 2 }
    const nodes = {
      b: { type: 'sum', version: 1, params: { z: 1, a: 2 }, position },
      a: { type: 'sink', version: 1, params: {}, position },
    }
    const turned = { a: nodes.a, b: { position, params: { a: 2, z: 1 }, version: 1, type: 'sum' } }
    expect(serializeDocument({ ...start, nodes })).toBe(serializeDocument({ ...start, nodes: turned }))
  })

  it('changes in one line when one parameter changes', () => {
    const document = {
      ...start,
      nodes: { a: { type: 'sum', version: 1, params: { units: 3, other: 1 }, position: { x: 0, y: 0 } } },
    }
    const edited = apply(document, { kind: 'set-param', id: 'a', param: 'units', value: 4 })
    if (!edited.ok) throw new Error('refused')
    const [before, after] = [
      serializeDocument(document).split('\n'),
      serializeDocument(edited.value.document).split('\n'),
    ]
    expect(after.filter((line, i) => line !== before[i])).toEqual(['        "units": 4'])
  })

  it('keeps node types and fields it does not know, word for word', () => {
    const file = {
      ...start,
      invented: { deep: [1, { two: null }] },
      nodes: {
        x: {
          type: 'hologram',
          version: 7,
          params: { a: [1] },
          position: { x: 0, y: 0, z: 3 },
          glow: 'green',
        },
      },
    }
    const result = parse(JSON.stringify(file))
    if (!result.ok) throw new Error('refused')
    expect(sameJson(JSON.parse(serializeDocument(result.value.document)), file)).toBe(true)
  })

  it('is brought up to date by the migrations of its node types', () => {
    const file = {
      ...start,
      nodes: { s: { type: 'source', version: 1, params: { length: 7 }, position: { x: 0, y: 0 } } },
    }
    const result = parse(JSON.stringify(file))
    expect(result.ok && result.value.document.nodes.s).toEqual({
      type: 'source',
      version: 2,
      params: { size: 7 },
      position: { x: 0, y: 0 },
    })
  })

  it('may begin with a byte order mark', () => {
    expect(parse(`\uFEFF${serializeDocument(start)}`).ok).toBe(true)
  })

  it.each([
    ['', 'The file is empty.', 'Die Datei ist leer.'],
    [
      '{\n"format": 1,\n"nodes": {',
      'The file is not a graph: it cannot be read after line 3. It may be cut short or damaged.',
      'Die Datei ist kein Graph: Nach Zeile 3 ist sie nicht mehr lesbar. Vielleicht ist sie abgeschnitten oder beschädigt.',
    ],
    [
      '[1, 2]',
      'The file is readable, but it is no Faltwerk graph: it has no “format”.',
      'Die Datei ist lesbar, aber kein Faltwerk-Graph: Es fehlt „format“.',
    ],
    [
      '{"format": 1}',
      'The file is readable, but it is no Faltwerk graph: it has no “nodes”.',
      'Die Datei ist lesbar, aber kein Faltwerk-Graph: Es fehlt „nodes“.',
    ],
    [
      '{"format": 99, "nodes": {}}',
      'This file was made by a newer version of Faltwerk (format 99; known here: 1). Update the page to open it.',
      'Diese Datei stammt aus einer neueren Version von Faltwerk (Format 99; hier bekannt: 1). Aktualisiere die Seite, um sie zu öffnen.',
    ],
    [
      '['.repeat(100_000),
      'The file is nested too deeply for a graph.',
      'Die Datei ist für einen Graphen zu tief verschachtelt.',
    ],
    [
      `"${'x'.repeat(193_000_000)}"`,
      'The file has 193 MB; a graph file has at most 192 MB. Is it one?',
      'Die Datei hat 193 MB; eine Graph-Datei hat höchstens 192 MB. Ist es eine?',
    ],
    [
      JSON.stringify({
        format: 1,
        nodes: Object.fromEntries(Array.from({ length: 5001 }, (_, i) => [`n${i}`, 0])),
      }),
      'The file has 5,001 nodes; at most 5,000 can be opened.',
      'Die Datei hat 5.001 Knoten; höchstens 5.000 lassen sich öffnen.',
    ],
  ])('that is unusable says why (%#)', (text, en, de) => {
    expect(words(text)).toEqual([en])
    expect(words(text, 'de')).toEqual([de])
  })

  it('that is damaged in places is repaired there, and says so', () => {
    const good = { type: 'sum', version: 1, params: {}, position: { x: 1, y: 1 } }
    const file = {
      ...start,
      seed: 'lots',
      nodes: { good, broken: 7, untyped: {}, lost: { ...good, position: 'left' }, '1 2': good },
      wires: { w: { from: ['1 2', 'output'], to: ['good', 'input'] }, bad: { from: 'good' } },
    }
    const result = parse(JSON.stringify(file))
    if (!result.ok) throw new Error('refused')
    const { document, problems } = result.value
    expect(problems.map((p) => sentence(p, 'en'))).toEqual(
      [
        '“1 2” cannot be a name in a graph; it is called “n_1_2” now.',
        '“broken” in the file is no node and was left out.',
        '“untyped” in the file is no node and was left out.',
        '“lost”: the field “position” in the file was unusable; a usual value stands in its place.',
        '“bad” in the file is no wire and was left out.',
        '“seed”: the field “seed” in the file was unusable; a usual value stands in its place.',
      ].sort(
        (a, b) =>
          problems.findIndex((p) => sentence(p, 'en') === a) -
          problems.findIndex((p) => sentence(p, 'en') === b),
      ),
    )
    expect(Object.keys(document.nodes).sort()).toEqual(['good', 'lost', 'n_1_2'])
    expect(document.wires).toEqual({ w: { from: ['n_1_2', 'output'], to: ['good', 'input'] } })
  })

  it('with hostile keys changes nothing that objects inherit', () => {
    const text = `{"format":1,"__proto__":{"polluted":1},"nodes":{"__proto__":{"type":"sum","params":{"__proto__":{"polluted":1}}},"constructor":{"type":"sum"}}}`
    const result = parse(text)
    if (!result.ok) throw new Error('refused')
    check(result.value.document, smallRegistry)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect(Object.keys(result.value.document.nodes).every((id) => id.startsWith('n_'))).toBe(true)
  })

  it('of any content at all is read or refused in words, never thrown at', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map((json) => `{"format":1,"nodes":${json},"wires":${json},"notes":${json}}`),
      fc.tuple(built, fc.nat()).map(([document, cut]) => serializeDocument(document).slice(0, cut % 400)),
    )
    fc.assert(
      fc.property(anything, (text) => {
        const result = parse(text)
        for (const p of result.ok ? result.value.problems : result.problems) {
          expect(sentence(p, 'en').length + sentence(p, 'de').length).toBeGreaterThan(10)
        }
        if (result.ok) check(result.value.document, smallRegistry)
      }),
      { seed: 32, numRuns: 500 },
    )
  })
})
