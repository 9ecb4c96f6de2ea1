import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { registry } from '../../../nodes/registry.ts'
import { packageRoot } from '../../../scripts/package-root.js'
import { LANGUAGES } from '../../../src/graph/base/text.ts'
import { check } from '../../../src/graph/check/check.ts'
import type { GraphDocument, NodeId, Position } from '../../../src/graph/document/document.ts'
import { parseDocument } from '../../../src/graph/file/parse-document.ts'
import { layoutFaults } from './layout-faults.ts'

const folder = join(packageRoot, 'graphs')
const names = readdirSync(folder)

function shipped(name: string): GraphDocument {
  const parsed = parseDocument(readFileSync(join(folder, name), 'utf8'), registry)
  if (!parsed.ok) throw new Error(`${name} cannot be read`)
  return parsed.value.document
}

const faultsOf = (document: GraphDocument) => layoutFaults(check(document, registry), registry, 'en')

describe.each(LANGUAGES)('on a school laptop, in the language %s,', (language) => {
  it.each(names)('%s opens so that it can be read, with nothing on anything else', (name) => {
    expect(layoutFaults(check(shipped(name), registry), registry, language)).toEqual([])
  })
})

describe('a graph that was spoiled', () => {
  const good = shipped('digits-2000.json')
  const spoiled = (place: (at: Position, id: NodeId) => Position): GraphDocument => ({
    ...good,
    nodes: Object.fromEntries(
      Object.entries(good.nodes).map(([id, node]) => [id, { ...node, position: place(node.position, id) }]),
    ),
  })
  const only = (moved: NodeId, to: Position) => spoiled((at, id) => (id === moved ? to : at))

  it('is found out when a card lies on another', () => {
    expect(faultsOf(only('dense', good.nodes.output!.position))).toContain('dense lies on output')
  })

  it('is found out when a card leaves no way for a wire', () => {
    const { x, y } = good.nodes.conv1!.position
    expect(faultsOf(only('curves', { x: x - 20, y: y - 60 }))).toEqual(
      expect.arrayContaining([expect.stringMatching(/^the wire from \w+ to \w+ crosses /)]),
    )
  })

  it('is found out when it is wider than the screen, and its beginning is out of sight', () => {
    const faults = faultsOf(spoiled(({ x, y }) => ({ x: 2 * x, y: 4 * y })))
    expect(faults).toContainEqual(expect.stringMatching(/wide/))
    expect(faults).toContainEqual(expect.stringMatching(/tall/))
  })

  it('is found out when results and optimizers stand apart from their trainers', () => {
    const apart = spoiled(({ x, y }, id) => (id === 'trainer' ? { x, y: y + 2000 } : { x, y }))
    expect(faultsOf(apart)).toContain('no result is beside trainer')
    expect(faultsOf(only('optimizer', { x: 0, y: 5000 }))).toContain('optimizer is beside no trainer')
  })

  it('is found out when no note is where the eye begins', () => {
    const notes = Object.entries(good.notes).map(([id, note]) => [
      id,
      { ...note, position: { x: 0, y: 3000 } },
    ])
    expect(faultsOf({ ...good, notes: Object.fromEntries(notes) })).toContainEqual(
      expect.stringMatching(/^note \w+ is off the first screen$/),
    )
  })
})
