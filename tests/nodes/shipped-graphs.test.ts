import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import { packageRoot } from '../../scripts/package-root.js'
import { LANGUAGES, type Language, type Text } from '../../src/graph/base/text.ts'
import { check } from '../../src/graph/check/check.ts'
import { type CheckedGraph, checkedNodes } from '../../src/graph/check/checked-graph.ts'
import { parseDocument } from '../../src/graph/file/parse-document.ts'
import { serializeDocument } from '../../src/graph/file/serialize-document.ts'
import { cardWidth, estimateHeight, overlap, type Rect } from '../../src/ui/layout/card-geometry.ts'
import { noteRect } from '../../src/ui/layout/part-rects.ts'
import { WAITS_FOR_FILES, withOwnData } from '../../testing/with-own-data.ts'

const folder = join(packageRoot, 'graphs')
const files = readdirSync(folder).map((name) => ({ name, file: readFileSync(join(folder, name), 'utf8') }))

/** Where cards and notes stand, the notes as tall as in the language that needs more lines. */
function placesOf(graph: CheckedGraph): readonly (readonly [string, Rect])[] {
  const cards = Object.entries(graph.document.nodes).map(([id, { position }]): [string, Rect] => {
    const definition = graph.definition(id)
    return [
      id,
      { ...position, width: cardWidth(definition), height: estimateHeight(definition, graph.node(id)) },
    ]
  })
  const notes = Object.entries(graph.document.notes).map(([id, note]): [string, Rect] => {
    const rects = LANGUAGES.map((language) => noteRect({ ...note, text: inLanguage(note.text, language) }))
    return [`note ${id}`, { ...rects[0]!, height: Math.max(...rects.map(({ height }) => height)) }]
  })
  return [...cards, ...notes]
}

const inLanguage = (text: Text | undefined, language: Language): string =>
  typeof text === 'object' ? (text[language] ?? '') : (text ?? '')

/** In which languages there is nothing to read. One text for all languages is a name such as “Adam”. */
const missing = (text: Text | undefined, mayBeName = false) =>
  LANGUAGES.filter(
    (language) => !/\S/.test(inLanguage(text, language)) || (!mayBeName && typeof text === 'string'),
  )

it('graphs ship with the app', () => expect(files).not.toEqual([]))

describe.each(files)('the shipped graph $name', ({ name, file }) => {
  const parsed = parseDocument(file, registry)
  if (!parsed.ok) throw new Error(`${name} cannot be read: ${JSON.stringify(parsed.problems)}`)
  const { document, problems } = parsed.value

  it('is read without anything being repaired, under its own name', () => {
    expect(problems).toEqual([])
    expect(`${document.id}.json`).toBe(name)
  })

  it('waits for no more than a person’s own files', () => {
    const wrong = check(document, registry).problems.filter(({ severity }) => severity === 'error')
    expect(wrong.filter(({ code }) => !WAITS_FOR_FILES.includes(code))).toEqual([])
  })

  it('has nothing wrong in it', () => {
    const checked = check(withOwnData(document), registry)
    expect(checked.problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(checkedNodes(checked).filter(({ status }) => status !== 'ready')).toEqual([])
  })

  it('warns of nothing: what looks like a mistake is marked as intended, with the reason in both languages', () => {
    const { problems } = check(withOwnData(document), registry)
    expect(problems.filter(({ intended }) => intended === undefined)).toEqual([])
    const given = Object.values(document.nodes).flatMap(({ intended }) => Object.entries(intended ?? {}))
    expect(given.filter(([, reason]) => missing(reason).length > 0)).toEqual([])
    // Whoever takes the mistake out takes its mark out too.
    expect(given.length).toBe(problems.length)
  })

  it('says in both languages what it is called, what it is about and what to do', () => {
    const { title, summary, notes, nodes, frames } = document
    expect({ title: missing(title), summary: missing(summary) }).toEqual({ title: [], summary: [] })
    expect(Object.keys(notes)).not.toEqual([])
    const texts = [
      ...Object.values(notes).map(({ text }) => text),
      ...Object.values(frames).map((frame) => frame.title),
    ]
    expect(texts.filter((text) => missing(text).length > 0)).toEqual([])
    const names = Object.values(nodes).flatMap(({ label }) => label ?? [])
    expect(names.filter((name) => missing(name, true).length > 0)).toEqual([])
  })

  it('has its cards and notes side by side', () => {
    const places = placesOf(check(document, registry))
    const on = places.flatMap(([id, place], i) =>
      places.slice(i + 1).flatMap(([other, there]) => (overlap(place, there) ? `${id} and ${other}` : [])),
    )
    expect(on).toEqual([])
  })

  it('stands in the file as the app would write it', () => {
    expect(file).toBe(serializeDocument(document))
  })
})
