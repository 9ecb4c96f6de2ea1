import { memo } from 'react'
import type { Note } from '../../../graph/document/document.ts'
import { useText } from '../../base/language/use-text.ts'
import { useSlice } from '../../base/signals/use-slice.ts'
import { cx } from '../../base/theme/cx.ts'
import { useCanvas } from '../canvas-context.tsx'
import { changeText } from './change-text.ts'
import styles from './parts.module.css'
import { TextField } from './text-field.tsx'

/** Texts on the canvas. */
export function NoteLayer() {
  const { project } = useCanvas()
  const notes = useSlice(project.document, (document) => document.notes)
  return Object.entries(notes).map(([id, note]) => <NoteView key={id} id={id} note={note} />)
}

const NoteView = memo(function NoteView({ id, note }: { readonly id: string; readonly note: Note }) {
  const { project, selection, editing, dragged, resized } = useCanvas()
  const { t, text, language } = useText()
  const selected = useSlice(selection, ({ notes }) => notes.has(id))
  const writing = useSlice(editing, (now) => now?.kind === 'note' && now.id === id)
  const by = useSlice(dragged, (now) => (now?.parts.notes.has(id) ? now.by : undefined))
  const size = useSlice(resized, (now) => (now?.kind === 'note' && now.id === id ? now : undefined))
  const words = text(note.text)
  const { x, y } = note.position
  const write = (value: string) => {
    if (value === words) return
    const next = { ...note, text: changeText(note.text, value, language) }
    project.perform({
      name: 'note',
      operation: { kind: 'set-note', id, note: next },
      mergeKey: `note/${id}`,
    })
  }
  const finish = (value: string) => {
    editing.set(undefined)
    write(value)
  }
  return (
    <div
      className={cx(styles.note, selected && styles.selected)}
      data-note={id}
      role="note"
      aria-label={`${t('canvas.note')}: ${words}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: notes can be moved, written and removed by key
      tabIndex={0}
      style={{
        left: x + (by?.x ?? 0),
        top: y + (by?.y ?? 0),
        width: size?.width ?? note.width,
      }}
    >
      {writing ? (
        <TextField label={t('canvas.note')} value={words} lines onWritten={write} onDone={finish} />
      ) : words === '' ? (
        <p className={styles.hint}>{t('canvas.note.empty')}</p>
      ) : (
        words.split(/\n+/).map((paragraph, i) => <p key={i}>{paragraph}</p>)
      )}
      <span className={styles.corner} data-resize="note" data-part={id} />
    </div>
  )
})
