import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { registry } from '../../../nodes/registry.ts'
import type { GraphDocument } from '../../../src/graph/document.ts'
import { Canvas } from '../../../src/ui/canvas/canvas.tsx'
import { drawn, hand, type Point } from './hand.ts'
import { scriptedProject } from './scripted-project.ts'
import { Around } from './show.tsx'
import { wiresOf } from './small-graph.ts'

/** A canvas on the page with a real document behind it, and the ways to point at things on it. */
export async function openCanvas(document: GraphDocument, size = { width: 1000, height: 640 }) {
  await page.viewport(size.width, size.height)
  const project = scriptedProject(registry, document)
  const screen = await render(
    <Around project={project} registry={registry}>
      <div style={{ position: 'fixed', left: 0, top: 0, ...size }}>
        <Canvas key={project.id} />
      </div>
    </Around>,
  )
  const container = screen.container.querySelector<HTMLElement>('[role="application"]')!
  const shown = () => container.querySelectorAll('[data-card]').length
  for (let i = 0; i < 60 && shown() < Math.min(1, Object.keys(document.nodes).length); i++) await drawn()
  // Cards are measured, then the view fits once more.
  await drawn()
  await drawn()
  // Nothing is held from a test before.
  await hand.letGo()
  const node = (id: string) => container.querySelector<HTMLElement>(`[data-node="${id}"]`)!
  const port = (ref: string) => {
    const [id, name, side] = ref.split('.')
    return container.querySelector<HTMLElement>(
      `[data-node="${id}"] [data-port="${name}"]${side ? `[data-side="${side}"]` : ''}`,
    )!
  }
  return {
    project,
    screen,
    container,
    node,
    port,
    /** The middle of something on the page. */
    middle: (element: Element): Point => middle(element),
    /** The title of a card, where it can be taken hold of. */
    title: (id: string): Point => middle(node(id).querySelector('[data-title]')!),
    at: (ref: string): Point => middle(port(ref)),
    wires: () => wiresOf(project.document.value),
    wire: (id: string) => container.querySelector<SVGElement>(`[data-wire="${id}"]`),
    selected: () =>
      [...container.querySelectorAll<HTMLElement>('[data-node][data-selected]')].map((e) => e.dataset.node),
  }
}

function middle(element: Element): Point {
  const { left, top, width, height } = element.getBoundingClientRect()
  return { x: left + width / 2, y: top + height / 2 }
}
