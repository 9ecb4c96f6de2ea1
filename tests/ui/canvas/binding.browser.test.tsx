import fc from 'fast-check'
import { NodeEditor } from 'rete'
import { AreaPlugin } from 'rete-area-plugin'
import { expect, test } from 'vitest'
import { apply } from '../../../src/graph/document/apply.ts'
import type { GraphDocument } from '../../../src/graph/document/document.ts'
import { DocumentBinding } from '../../../src/ui/canvas/view/document-binding.ts'
import { OneTreeRenderer } from '../../../src/ui/canvas/view/one-tree-renderer.ts'
import type { Schemes } from '../../../src/ui/canvas/view/schemes.ts'
import { operation, start } from '../../graph/arbitrary-document.ts'

/** How long until the next document is asked for: not at all, some microtasks, or a task. */
const pause = fc.constantFrom('none', 'microtask', 'microtasks', 'task')
type Pause = 'none' | 'microtask' | 'microtasks' | 'task'

async function wait(kind: Pause): Promise<void> {
  if (kind === 'microtask') await undefined
  if (kind === 'microtasks') for (let i = 0; i < 7; i++) await undefined
  if (kind === 'task') await new Promise((resolve) => setTimeout(resolve))
}

test('however quickly documents follow each other, Rete ends with what was asked for of the last one, its wires and places', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(operation, pause, fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 25 }),
      async (steps) => {
        const editor = new NodeEditor<Schemes>()
        const area = new AreaPlugin<Schemes>(document.createElement('div'))
        const renderer = new OneTreeRenderer(() => <i />)
        area.use(renderer.plugin)
        editor.use(area)
        const binding = new DocumentBinding(editor, area, () => {})
        const past: GraphDocument[] = [start]
        const shows: Promise<void>[] = []
        /** Asks for every second node of the newest document, or for all. */
        const bring = (all: boolean) => {
          const nodes = Object.entries(past.at(-1)!.nodes).filter((_, i) => all || i % 2 === 0)
          shows.push(binding.bring(nodes.map(([id, { position }]) => [id, position])))
        }
        for (const [op, kind, isUndone, isAsked] of steps) {
          const done = apply(past.at(-1)!, op)
          if (!done.ok) continue
          past.push(done.value.document)
          shows.push(binding.show(done.value.document))
          if (isAsked) bring(false)
          await wait(kind as Pause)
          if (!isUndone) continue
          const undone = apply(done.value.document, done.value.inverse)
          if (!undone.ok) throw new Error('an edit that cannot be undone')
          past.push(undone.value.document)
          shows.push(binding.show(undone.value.document))
          await wait(kind as Pause)
        }
        await Promise.all(shows)
        bring(true)
        await Promise.all(shows)
        await new Promise((resolve) => setTimeout(resolve))
        const last = past.at(-1)!
        const at = editor.getNodes().map(({ id }) => [id, area.nodeViews.get(id)?.position])
        expect(Object.fromEntries(at)).toEqual(
          Object.fromEntries(Object.entries(last.nodes).map(([id, { position }]) => [id, position])),
        )
        expect(Object.keys(last.nodes).filter((id) => !renderer.card(id))).toEqual([])
        const isShown = ({ from, to }: GraphDocument['wires'][string]) =>
          last.nodes[from[0]] && last.nodes[to[0]]
        expect(
          editor
            .getConnections()
            .map(({ id }) => id)
            .sort(),
        ).toEqual(
          Object.entries(last.wires)
            .filter(([, wire]) => isShown(wire))
            .map(([id]) => id)
            .sort(),
        )
      },
    ),
    { numRuns: 300 },
  )
})
