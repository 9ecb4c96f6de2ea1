import { describe, expect, it } from 'vitest'
import { emptyDocument, type GraphNode } from '../../src/graph/document/document.ts'
import { createSelection, type SelectedParts } from '../../src/ui/base/selection.ts'

const node: GraphNode = { type: 'dense', version: 1, params: {}, position: { x: 0, y: 0 } }

describe('the selection', () => {
  it('tells of a change once, and not of what stays equal', () => {
    const selection = createSelection()
    const seen: SelectedParts[] = []
    selection.changes.subscribe((parts) => seen.push(parts))
    selection.select({ nodes: ['a', 'b'] })
    selection.select({ nodes: ['b', 'a'] })
    selection.clear()
    selection.clear()
    expect(seen.map(({ nodes }) => [...nodes])).toEqual([[], ['a', 'b'], []])
  })

  it('adds and takes out single nodes', () => {
    const selection = createSelection()
    selection.toggle('a')
    selection.toggle('b')
    selection.toggle('a')
    expect([...selection.value.nodes]).toEqual(['b'])
  })

  it('forgets what the document no longer has', () => {
    const selection = createSelection()
    selection.select({ nodes: ['a', 'gone'], wires: ['w'] })
    selection.prune({ ...emptyDocument('d', 'D'), nodes: { a: node } })
    expect([[...selection.value.nodes], [...selection.value.wires]]).toEqual([['a'], []])
  })

  it('selects what it shows', () => {
    const selection = createSelection()
    const looks: unknown[] = []
    selection.looks.subscribe((look) => looks.push(look))
    selection.reveal('a')
    expect([...selection.value.nodes]).toEqual(['a'])
    expect(looks).toEqual([{ at: 'nodes', nodes: ['a'] }])
  })
})
