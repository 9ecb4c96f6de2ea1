import { afterEach, describe, expect, it } from 'vitest'
import { registry } from '../../../nodes/registry.ts'
import { checkedNodes } from '../../../src/graph/check/checked-graph.ts'
import type { GraphDocument } from '../../../src/graph/document/document.ts'
import { parseDocument } from '../../../src/graph/file/parse-document.ts'
import { sizesOf } from '../../../src/ui/layout/tidy/sizes-of.ts'
import { SHIPPED_TEXTS } from '../../../src/ui/start/shipped-texts.ts'
import { hand } from '../support/hand.ts'
import { openCanvas } from '../support/open-canvas.tsx'
import { graphOf } from '../support/small-graph.ts'

afterEach(() => hand.letGo())

/** Units by which a card may differ: a quarter of what is free between two. */
const NEAR = 8

function shipped(name: string): GraphDocument {
  const parsed = parseDocument(SHIPPED_TEXTS[name]!, registry)
  if (!parsed.ok) throw new Error(`${name} cannot be read`)
  return parsed.value.document
}

describe('a graph that ships', () => {
  it.each(['digits-2000', 'hidden-layer-mpg', 'kernels', 'screws-hex-vs-rest'])(
    'has cards and notes in the browser as large as it was laid out for: %s',
    async (name) => {
      const canvas = await openCanvas(shipped(name))
      await hand.click({ x: 995, y: 5 })
      await hand.key('.')
      const { checked } = canvas.project
      const sizes = sizesOf(checked.value)
      for (const { id, problems } of checkedNodes(checked.value)) {
        const card = () => canvas.node(id).querySelector<HTMLElement>('[data-card]')
        const { width, height } = sizes.node(id)
        await expect.poll(() => card()?.offsetWidth, { message: id }).toBe(width)
        // A problem takes the room of the longest sentence.
        const least = problems.length > 0 ? 0 : height - NEAR
        await expect
          .poll(() => card()!.offsetHeight, { message: id })
          .toSatisfy((h: number) => h >= least && h <= height + NEAR)
      }
      for (const [id, { width }] of Object.entries(checked.value.document.notes)) {
        const note = canvas.container.querySelector<HTMLElement>(`[data-note="${id}"]`)!
        expect(note.offsetHeight).toBeLessThanOrEqual(sizes.note(id, width) + NEAR)
      }
    },
  )
})

describe('tidying up', () => {
  const heap = () =>
    graphOf(
      { data: ['digits', 0, 0], conv: ['conv2d', 30, 20], pool: ['pooling', 60, 40] },
      'data.data -> conv.input',
      'conv.output -> pool.input',
    )

  it('lays the graph out by key, as one step of undo', async () => {
    const document = heap()
    const canvas = await openCanvas(document)
    const { project } = canvas
    await hand.click({ x: 995, y: 5 })
    await hand.key('t')
    const lefts = () => ['data', 'conv', 'pool'].map((id) => project.document.value.nodes[id]!.position.x)
    await expect.poll(() => lefts()[1]! - lefts()[0]!).toBeGreaterThan(200)
    expect(lefts()[2]! - lefts()[1]!).toBeGreaterThan(200)
    project.undo()
    expect(project.document.value.nodes).toEqual(document.nodes)
    expect(project.history.value.undo).toBeUndefined()
  })
})
