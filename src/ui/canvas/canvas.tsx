import { useEffect, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useProject, useRegistry, useSelection } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { useSlice } from '../base/signals/use-slice.ts'
import styles from './canvas.module.css'
import { CanvasContext } from './canvas-context.tsx'
import { canvasEvents } from './canvas-events.ts'
import { CanvasModel } from './canvas-model.ts'
import { clipboardEvents } from './clipboard/clipboard-events.ts'
import { Keyboard } from './commands/keyboard.ts'
import { dropNodes } from './drop-node.ts'
import { PointerGestures } from './gestures/pointer-gestures.ts'
import { wheelGesture } from './gestures/wheel-gesture.ts'
import { World } from './layers/world.tsx'
import { Popups } from './popups/popups.tsx'
import { CanvasTools } from './tools/canvas-tools.tsx'
import { CanvasView } from './view/canvas-view.ts'
import { drawGrid } from './view/draw-grid.ts'

/** The open project's graph: pans, zooms, moves, wires. Give it a `key` per project. */
export function Canvas() {
  const project = useProject()
  const registry = useRegistry()
  const selection = useSelection()
  const { t } = useText()
  const container = useRef<HTMLDivElement>(null)
  const [model, setModel] = useState<CanvasModel>()
  const empty = useSlice(project.document, ({ nodes }) => Object.keys(nodes).length === 0)
  const help = useId()

  useEffect(() => {
    const element = container.current
    if (!element) return
    const view = new CanvasView(element, registry)
    const opened = new CanvasModel(project, registry, selection, view)
    const gestures = new PointerGestures(opened)
    const keyboard = new Keyboard(opened, gestures)
    const stops = [
      wheelGesture(view),
      drawGrid(view),
      canvasEvents(opened),
      dropNodes(opened),
      clipboardEvents(opened, keyboard.isCanvas),
    ]
    let first = true
    const documents = project.document.changes.subscribe(async (document) => {
      await view.show(document)
      if (first) opened.fit()
      first = false
    })
    setModel(opened)
    return () => {
      documents.unsubscribe()
      gestures.close()
      keyboard.close()
      for (const stop of stops) stop()
      view.close()
      setModel(undefined)
    }
  }, [project, registry, selection])

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
          <CanvasTools />
          <Popups />
        </CanvasContext>
      )}
    </div>
  )
}
