import { useId } from 'react'
import type { Note } from '../../graph/document/document.ts'
import { useText } from '../base/language/use-text.ts'
import styles from './inspector.module.css'

/** The notes on the canvas, to be read at any zoom, in the order in which one meets them: left to right, then down. */
export function CanvasNotes({ notes }: { readonly notes: Readonly<Record<string, Note>> }) {
  const { t, text } = useText()
  const id = useId()
  const written = Object.entries(notes)
    .filter(([, note]) => text(note.text) !== '')
    .sort(([, a], [, b]) => a.position.y - b.position.y || a.position.x - b.position.x)
  if (written.length === 0) return null
  return (
    <section aria-labelledby={id} className={styles.canvasNotes}>
      <h3 id={id}>{t('inspector.canvas-notes')}</h3>
      {written.map(([key, note]) =>
        text(note.text)
          .split(/\n+/)
          .map((paragraph, i) => <p key={`${key} ${i}`}>{paragraph}</p>),
      )}
    </section>
  )
}
