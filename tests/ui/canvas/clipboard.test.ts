import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { registry } from '../../../nodes/registry.ts'
import { check } from '../../../src/graph/check/check.ts'
import { apply } from '../../../src/graph/document/apply.ts'
import {
  copyFragment,
  fragmentText,
  pasteFragment,
  readFragment,
} from '../../../src/ui/canvas/clipboard/fragment.ts'
import { graphs } from '../support/random-graph.ts'
import { graphOf, wiresOf } from '../support/small-graph.ts'

const selected = (nodes: readonly string[]) => ({
  nodes: new Set(nodes),
  wires: new Set<string>(),
  notes: new Set<string>(),
  frames: new Set<string>(),
})

describe('a copied part of a graph', () => {
  it('is read back from its text as it was', () => {
    fc.assert(
      fc.property(graphs(registry), (document) => {
        const ids = Object.keys(document.nodes)
        const fragment = copyFragment(document, selected(ids.slice(0, Math.ceil(ids.length / 2))))
        expect(readFragment(fragmentText(fragment), registry)).toEqual(fragment)
      }),
      { seed: 1, numRuns: 100 },
    )
  })

  it('pastes into any graph, twice, without touching what is there', () => {
    fc.assert(
      fc.property(graphs(registry), graphs(registry), fc.boolean(), (source, target, withIncoming) => {
        const fragment = copyFragment(source, selected(Object.keys(source.nodes)))
        let document = target
        for (let times = 0; times < 2; times++) {
          const pasted = pasteFragment(document, registry, fragment, { x: 8, y: 16 }, withIncoming)
          const applied = apply(document, { kind: 'batch', operations: pasted.operations })
          if (!applied.ok) throw new Error(applied.problems[0]?.code)
          const back = apply(applied.value.document, applied.value.inverse)
          expect(back.ok && back.value.document).toEqual(document)
          expect(pasted.selected.nodes).toHaveLength(Object.keys(source.nodes).length)
          document = applied.value.document
        }
        for (const [id, node] of Object.entries(target.nodes)) expect(document.nodes[id]).toBe(node)
        const codes = check(document, registry).problems.map(({ code }) => code)
        expect(codes).not.toContain('cycle')
        expect(codes).not.toContain('input-taken-twice')
      }),
      { seed: 2, numRuns: 80 },
    )
  })

  it('varies parameters of its own copies, and of nodes outside as before', () => {
    const document = graphOf({ net: ['optimizer', 0, 0], other: ['optimizer', 0, 1], tries: ['sweep', 1, 0] })
    const values = { kind: 'list', values: [0.1] } as const
    const axes = ['net', 'other'].map((node) => ({ node, param: 'learningRate', values }))
    const varying = apply(document, { kind: 'set-param', id: 'tries', param: 'axes', value: axes })
    if (!varying.ok) throw new Error(varying.problems[0]?.code)
    const fragment = copyFragment(varying.value.document, selected(['tries', 'net']))
    const pasted = pasteFragment(varying.value.document, registry, fragment, { x: 8, y: 16 }, true)
    const applied = apply(varying.value.document, { kind: 'batch', operations: pasted.operations })
    expect(applied.ok && applied.value.document.nodes.tries_2?.params.axes).toMatchObject([
      { node: 'net_2' },
      { node: 'other' },
    ])
  })

  it('takes wires from outside along only when asked, and only within the same graph', () => {
    const document = graphOf({ data: ['digits', 0, 0], conv: ['conv2d', 1, 0] }, 'data.data -> conv.input')
    const fragment = copyFragment(document, selected(['conv']))
    const wires = (target: typeof document, withIncoming: boolean) => {
      const { operations } = pasteFragment(target, registry, fragment, { x: 0, y: 0 }, withIncoming)
      const applied = apply(target, { kind: 'batch', operations })
      return applied.ok ? wiresOf(applied.value.document) : []
    }
    expect(wires(document, false)).toEqual(['data.data -> conv.input'])
    expect(wires(document, true)).toEqual(['data.data -> conv.input', 'data.data -> conv_2.input'])
    expect(wires({ ...document, id: 'another' }, true)).toEqual(['data.data -> conv.input'])
  })

  it('says how much of it could not be used', () => {
    const document = graphOf({ data: ['digits', 0, 0], conv: ['conv2d', 1, 0] }, 'data.data -> conv.input')
    const text = fragmentText(copyFragment(document, selected(['data', 'conv'])))
    const told: number[] = []
    const read = (changed: string) => readFragment(changed, registry, (count) => told.push(count))
    expect(read(text)).toBeDefined()
    expect(told).toEqual([])
    const { nodes, ...rest } = JSON.parse(text)
    expect(read(JSON.stringify({ ...rest, nodes: { ...nodes, data: 7 }, wires: [1] }))).toBeDefined()
    expect(told).toEqual([2])
  })

  it('is nothing where the text is no graph', () => {
    for (const text of [
      '',
      'hello',
      '{',
      '{"format": 1}',
      '[1, 2]',
      `{"format": 1, "nodes": ${'['.repeat(5000)}`,
    ])
      expect(readFragment(text, registry)).toBeUndefined()
  })
})
