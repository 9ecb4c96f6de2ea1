import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { registry } from '../../../../nodes/registry.ts'
import { createWorkerEngine } from '../../../engine/browser/client.ts'
import { freshId, type Position } from '../../../graph/document/document.ts'
import { ok } from '../../../graph/document/problem.ts'
import { serializeDocument } from '../../../graph/file/serialize-document.ts'
import { ownDataInProcess } from '../../../intake/in-process.ts'
import { loadNodeWords, loadScreenWords } from '../../../languages/load-screen-words.ts'
import type { ProjectSession } from '../../../session/types.ts'
import { createWorkspace } from '../../../session/workspace/create-workspace.ts'
import { createRuntime } from '../../../session/workspace/runtime.ts'
import { openIndexedDbStorage } from '../../../storage/indexed-db/open-indexed-db-storage.ts'
import { App } from '../../../ui/app.tsx'
import '../../../ui/base/theme/fonts.css'
import '../../../ui/base/theme/tokens.css'
import '../../../ui/base/theme/base.css'
import { chainOfLayers, EDITED } from '../chain-of-layers.ts'
import { type EditorBench, isSaid, placeNearMiddle, untilShown } from '../editor-bench.ts'

const storage = await openIndexedDbStorage()
if (!storage.ok) throw new Error(storage.problems[0]?.code)
const workspace = createWorkspace({
  storage: storage.value,
  async loadRuntime() {
    await loadNodeWords()
    const engine = createWorkerEngine({ dataUrl: 'data/' })
    return ok(createRuntime({ ownData: ownDataInProcess(), engine, registry, shipped: {} }))
  },
})

const canvas = () => document.querySelector('[role="application"]')!
let prepared = { id: '', count: 0 }
let project: ProjectSession
let size = 14
let middle: Position | undefined

const editorBench: EditorBench = {
  notch: 120,
  async prepare(count) {
    const imported = await workspace.importFile(serializeDocument(chainOfLayers(count)))
    if (!imported.ok) throw new Error(imported.problems[0]?.code)
    prepared = { id: imported.value.session.id, count }
    await workspace.leave()
  },
  async open() {
    const opened = await workspace.open(prepared.id)
    if (!opened.ok) throw new Error(opened.problems[0]?.code)
    project = opened.value
    await untilShown(() => document.querySelectorAll('[data-node]').length === prepared.count)
  },
  async add() {
    // The view stays as it is between two of them; whoever points at a place has not to look for it either.
    middle ??= middleOfView()
    const { x, y } = middle
    const id = freshId('added', project.document.value.nodes)
    const node = { type: 'dense', version: 1, params: {}, position: { x: Math.round(x), y: Math.round(y) } }
    const done = project.perform({ name: 'add-node', operation: { kind: 'add-node', id, node } })
    if (!done.ok) throw new Error(done.problems[0]?.code)
    await untilShown(() => document.querySelector(`[data-node="${id}"] [data-card]`) !== null)
  },
  async edit() {
    size = size === 14 ? 16 : 14
    const operation = { kind: 'set-param', id: EDITED, param: 'size', value: [size, size] } as const
    const done = project.perform({ name: 'set-param', operation })
    if (!done.ok) throw new Error(done.problems[0]?.code)
    const shape = `${size}×${size}×`
    await untilShown(() => isSaid('[data-card]', shape))
  },
  zoomToReadable() {
    canvas().dispatchEvent(new KeyboardEvent('keydown', { key: '0', code: 'Digit0', bubbles: true }))
  },
  like() {
    const { x, y, width, height } = canvas().getBoundingClientRect()
    const nodes = [...document.querySelectorAll<HTMLElement>('[data-node]:has([data-card])')]
    const mean = (of: (node: HTMLElement) => number) =>
      Math.round(nodes.reduce((sum, node) => sum + of(node), 0) / nodes.length)
    return {
      canvas: { x, y, width, height },
      elements: mean((node) => 1 + node.querySelectorAll('*').length),
      node: { width: mean((node) => node.offsetWidth), height: mean((node) => node.offsetHeight) },
    }
  },
  graspOfNode: () => placeNearMiddle(canvas(), (there) => there.closest('[data-title]') !== null),
  graspOfGround: () => placeNearMiddle(canvas(), (there) => there === canvas()),
}

/** In canvas units, from where a drawn node is on the page. */
function middleOfView() {
  const element = document.querySelector('[data-card]')!.closest<HTMLElement>('[data-node]')!
  const [there, around] = [element.getBoundingClientRect(), canvas().getBoundingClientRect()]
  const { x, y } = project.document.value.nodes[element.dataset.node!]!.position
  return {
    x: x + around.left + around.width / 2 - there.left,
    y: y + around.top + around.height / 2 - there.top,
  }
}

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App workspace={workspace} loadWords={loadScreenWords} begun={workspace.begin()} />
  </StrictMode>,
)
Object.assign(globalThis, { editorBench, isReady: true })
