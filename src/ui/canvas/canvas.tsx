import { useEffect, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { GraphDocument, NodeId } from '../../graph/document/document.ts'
import { useFrame, useProject, useRegistry, useSelection, useWorkspace } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { useSignal } from '../base/signals/use-signal.ts'
import { useSlice } from '../base/signals/use-slice.ts'
import { useShownSize } from '../base/theme/use-text-size.ts'
import styles from './canvas.module.css'
import { CanvasContext, useCanvas } from './canvas-context.tsx'
import { canvasEvents } from './canvas-events.ts'
import { CanvasModel } from './canvas-model.ts'
import { clipboardEvents } from './clipboard/clipboard-events.ts'
import { Keyboard } from './commands/keyboard.ts'
import { dropNodes } from './drop-node.ts'
import { PointerGestures } from './gestures/pointer-gestures.ts'
import { wheelGesture } from './gestures/wheel-gesture.ts'
import { followGuide } from './guide/follow-guide.ts'
import { GuideLine } from './guide/guide-line.tsx'
import { NodeDetails } from './layers/node-details.tsx'
import { World } from './layers/world.tsx'
import { lightUp } from './light-up.ts'
import { Opening } from './opening.ts'
import { ContextMenu } from './popups/context-menu.tsx'
import { NodeSearch } from './popups/node-search.tsx'
import { Said } from './popups/said.tsx'
import { followPresentation } from './present.ts'
import { Shortcuts } from './shortcuts.tsx'
import { CanvasTools } from './tools/canvas-tools.tsx'
import { EdgeHints } from './tools/edge-hints.tsx'
import { CanvasView } from './view/canvas-view.ts'
import { keepInView } from './view/keep-in-view.ts'
import { setTextSize } from './view/text-size.ts'

/** One that was there the last time most likely still is. */
let someNode: NodeId = ''

/** Without a look at all its nodes, which even a loop that ends at the first one takes: this is asked at every edit. */
function isEmpty({ nodes }: GraphDocument): boolean {
  if (Object.hasOwn(nodes, someNode)) return false
  const [first] = Object.keys(nodes)
  someNode = first ?? ''
  return first === undefined
}

/** The open project's graph: pans, zooms, moves, wires. Give it a `key` per project. */
export function Canvas() {
  const project = useProject()
  const registry = useRegistry()
  const selection = useSelection()
  const frame = useFrame()
  const workspace = useWorkspace()
  const { t } = useText()
  const container = useRef<HTMLDivElement>(null)
  const [model, setModel] = useState<CanvasModel>()
  const textSize = useShownSize()
  const latestSize = useRef(textSize)
  latestSize.current = textSize
  const empty = useSlice(project.document, isEmpty)
  const help = useId()

  useEffect(() => {
    const element = container.current
    if (!element) return
    const view = new CanvasView(element, registry, (id) => <NodeDetails id={id} />)
    view.textSize = latestSize.current
    const opened = new CanvasModel(project, registry, selection, view, frame)
    const gestures = new PointerGestures(opened)
    const keyboard = new Keyboard(opened, gestures)
    const stops = [
      wheelGesture(view),
      keepInView(opened),
      canvasEvents(opened),
      lightUp(opened),
      dropNodes(opened),
      clipboardEvents(opened, keyboard.isCanvas),
      followPresentation(opened),
      followGuide(opened),
    ]
    const opening = new Opening(opened, workspace)
    let first = true
    const documents = project.document.changes.subscribe(async (document) => {
      await view.show(document)
      if (!first) return
      first = false
      await opening.show()
    })
    setModel(opened)
    return () => {
      documents.unsubscribe()
      opening.close()
      gestures.close()
      keyboard.close()
      for (const stop of stops) stop()
      view.close()
      setModel(undefined)
    }
  }, [project, registry, selection, workspace, frame])

  useEffect(() => {
    if (model) setTextSize(model.view, textSize)
  }, [model, textSize])

  return (
    <div
      ref={container}
      className={styles.canvas}
      role="application"
      aria-label={t('canvas.label')}
      aria-describedby={help}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the canvas takes keys also while nothing on it has the focus
      tabIndex={0}
    >
      <p id={help} hidden>
        {t('canvas.help')}
      </p>
      {empty && (
        <div className={styles.empty}>
          <p className={styles.emptyTitle}>{t('canvas.empty.title')}</p>
          <p>{t('canvas.empty.text')}</p>
        </div>
      )}
      {model && (
        <CanvasContext value={model}>
          {createPortal(<World />, model.view.world)}
          <EdgeHints />
          <GuideLine />
          <CanvasTools />
          <Popups />
        </CanvasContext>
      )}
    </div>
  )
}

/** What opens over the canvas because a person asked for it. */
function Popups() {
  const { popup } = useCanvas()
  const now = useSignal(popup)
  return (
    <>
      <Said />
      {now?.kind === 'search' && <NodeSearch search={now} />}
      {now?.kind === 'menu' && <ContextMenu key={`${now.at.x}/${now.at.y}`} menu={now} />}
      <Shortcuts open={now?.kind === 'shortcuts'} onClose={() => popup.set(undefined)} />
    </>
  )
}
