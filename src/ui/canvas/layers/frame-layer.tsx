import { memo } from 'react'
import type { Frame } from '../../../graph/document/document.ts'
import { useText } from '../../base/language/use-text.ts'
import { useSlice } from '../../base/signals/use-slice.ts'
import { cx } from '../../base/theme/cx.ts'
import { useCanvas } from '../canvas-context.tsx'
import { changeText } from './change-text.ts'
import styles from './parts.module.css'
import { TextField } from './text-field.tsx'

/** Titled areas behind everything else. */
export function FrameLayer() {
  const { project } = useCanvas()
  const frames = useSlice(project.document, (document) => document.frames)
  return Object.entries(frames).map(([id, frame]) => <FrameView key={id} id={id} frame={frame} />)
}

const FrameView = memo(function FrameView({ id, frame }: { readonly id: string; readonly frame: Frame }) {
  const { project, selection, editing, dragged, resized } = useCanvas()
  const { t, text, language } = useText()
  const selected = useSlice(selection, ({ frames }) => frames.has(id))
  const writing = useSlice(editing, (now) => now?.kind === 'frame' && now.id === id)
  const by = useSlice(dragged, (now) => (now?.parts.frames.has(id) ? now.by : undefined))
  const size = useSlice(resized, (now) => (now?.kind === 'frame' && now.id === id ? now : undefined))
  const title = text(frame.title)
  const { x, y } = frame.position
  const finish = (value: string) => {
    editing.set(undefined)
    if (value === title) return
    const next = { ...frame, title: changeText(frame.title, value, language) }
    project.perform({ name: 'frame', operation: { kind: 'set-frame', id, frame: next } })
  }
  return (
    <div
      className={cx(styles.frame, selected && styles.selected)}
      style={{
        left: x + (by?.x ?? 0),
        top: y + (by?.y ?? 0),
        width: size?.width ?? frame.width,
        height: size?.height ?? frame.height,
      }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a heading of an area one can drag, not of the page */}
      <div
        className={styles.frameTitle}
        data-frame={id}
        role="group"
        aria-label={`${t('canvas.frame')}: ${title}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: frames can be moved, named and removed by key
        tabIndex={0}
      >
        {writing ? (
          <TextField label={t('canvas.frame.title')} value={title} onDone={finish} />
        ) : (
          <span>{title || t('canvas.frame')}</span>
        )}
      </div>
      <span className={styles.corner} data-resize="frame" data-part={id} />
    </div>
  )
})
