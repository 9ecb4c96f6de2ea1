import { BehaviorSubject } from 'rxjs'
import { expect, test } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import { emptyDocument, type GraphDocument } from '../../src/graph/document/document.ts'
import type { Preview } from '../../src/session/types.ts'
import { NodeCard } from '../../src/ui/canvas/card/node-card.tsx'
import type { Samples } from '../../src/ui/pictures/picture-types.ts'
import { stage } from '../../testing/stage.ts'
import { renderPart } from './support/render-part.tsx'

const node = (type: string, params = {}) => ({
  type,
  version: registry.get(type)?.version ?? 1,
  params,
  position: { x: 0, y: 0 },
})

const resized: GraphDocument = {
  ...emptyDocument('resized', 'Resized'),
  nodes: { digits: node('digits'), resize: node('resize', { size: [14, 14] }) },
  wires: { w: { from: ['digits', 'data'], to: ['resize', 'data'] } },
}

const picturesOf = (side: number): Preview<Samples> => {
  const values = Float32Array.from({ length: 4 * side * side }, (_, i) => i % 255)
  return {
    kind: 'ready',
    value: { shape: [side, side, 1], values, targets: Float32Array.of(1, 2, 3, 4), total: 4 },
  }
}

test('pictures of the size before stay on a card until those of the new size are there', async () => {
  const built = (await stage({ graph: resized })()).stage
  const previews = new BehaviorSubject<Preview<Samples>>(picturesOf(14))
  const project = Object.assign(built.project!, { samples: () => previews })
  await renderPart(<NodeCard id="resize" />, { built })
  const picture = () => document.querySelector<HTMLImageElement>('[data-picture] img')
  await expect.poll(picture).not.toBeNull()
  const before = picture()?.src

  project.perform({
    name: 'set-param',
    operation: { kind: 'set-param', id: 'resize', param: 'size', value: [16, 16] },
  })
  await expect.poll(() => document.querySelector('[data-card]')?.textContent).toContain('16×16×1')
  previews.next({ kind: 'loading' })
  expect(picture()?.src).toBe(before)

  previews.next(picturesOf(16))
  await expect.poll(() => picture()?.src).not.toBe(before)
})
