import { expect } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { registry } from '../../../nodes/registry.ts'
import type { GraphDocument } from '../../../src/graph/document/document.ts'
import { ok } from '../../../src/graph/document/problem.ts'
import { serializeDocument } from '../../../src/graph/file/serialize-document.ts'
import { ownDataInProcess } from '../../../src/intake/in-process.ts'
import type { ProjectSession } from '../../../src/session/types.ts'
import { createWorkspace } from '../../../src/session/workspace/create-workspace.ts'
import { createRuntime } from '../../../src/session/workspace/runtime.ts'
import { createMemoryStorage } from '../../../src/storage/memory-storage.ts'
import { useSelection } from '../../../src/ui/base/context.tsx'
import type { Selection } from '../../../src/ui/base/selection.ts'
import { Canvas } from '../../../src/ui/canvas/canvas.tsx'
import { scriptedEngine } from '../../../testing/scripted-engine.ts'
import { scriptedProject } from '../../../testing/scripted-project.ts'
import { drawn, hand, type Point } from './hand.ts'
import { Around, emptyWorkspace } from './show.tsx'
import { wiresOf } from './small-graph.ts'

/** A canvas on the page with a real project behind it, and the ways to point at things on it. */
export async function openCanvas(document: GraphDocument) {
  return show(await realProject(document), document)
}

/** The same with a project whose runs and pictures follow a script. */
export async function openScriptedCanvas(document: GraphDocument) {
  return show(scriptedProject(registry, document), document)
}

async function realProject(document: GraphDocument): Promise<ProjectSession> {
  const workspace = createWorkspace({
    storage: createMemoryStorage(),
    loadRuntime: async () =>
      ok(createRuntime({ engine: scriptedEngine(), registry, ownData: ownDataInProcess(), shipped: {} })),
  })
  await workspace.begin()
  const opened = await workspace.importFile(serializeDocument(document))
  if (!opened.ok) throw new Error(opened.problems[0]?.code)
  return opened.value.session
}

async function show<P extends ProjectSession>(project: P, document: GraphDocument) {
  const size = { width: 1000, height: 640 }
  await page.viewport(size.width, size.height)
  const out: { selection?: Selection } = {}
  // Hands point at the ground, where hints and their cards would come.
  const workspace = emptyWorkspace(registry)
  workspace.saveSetting('guide.dismissed', [project.id])
  const screen = await render(
    <Around project={project} registry={registry} workspace={workspace}>
      <div style={{ position: 'fixed', left: 0, top: 0, ...size }}>
        <Canvas key={project.id} />
      </div>
      <SelectionOut to={out} />
    </Around>,
  )
  const container = screen.container.querySelector<HTMLElement>('[role="application"]')!
  const shown = (what: string) => container.querySelectorAll(what).length
  const count = Object.keys(document.nodes).length
  await expect.poll(() => shown('[data-node]')).toBe(count)
  // Their cards come at once, but not where they are seen from far away.
  for (let i = 0; i < 6 && count > 0 && shown('[data-card]') === 0; i++) await drawn()
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
    selection: out.selection!,
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

/** Hands the canvas's selection to the test, as the other panels get it. */
function SelectionOut({ to }: { readonly to: { selection?: Selection } }) {
  to.selection = useSelection()
  return null
}

function middle(element: Element): Point {
  const { left, top, width, height } = element.getBoundingClientRect()
  return { x: left + width / 2, y: top + height / 2 }
}
