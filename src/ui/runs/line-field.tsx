import { useEffect, useRef, useState } from 'react'
import { useText } from '../base/language/use-text.ts'
import type { RunLine } from './run-line.ts'
import styles from './runs.module.css'

/** What of a line is being written. */
export type Written = 'name' | 'note'

const LONGEST = { name: 120, note: 500 }

/** The name of a run or the note about it, to be written where it stands; an empty one is none. */
export function LineField(props: {
  readonly line: RunLine
  readonly what: Written
  /** What was written; nothing where all stays. */
  readonly onDone: (text?: string) => void
}) {
  const { line, what, onDone } = props
  const { t } = useText()
  const before = (what === 'name' ? line.title : line.kept?.note) ?? ''
  const [text, setText] = useState(before)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])
  const done = () => onDone(text.trim() === before ? undefined : text.trim())
  return (
    <input
      ref={field}
      className={styles.field}
      aria-label={t(`results.write-${what}`, { run: line.title })}
      placeholder={t(`results.${what}`)}
      value={text}
      maxLength={LONGEST[what]}
      onChange={(event) => setText(event.currentTarget.value)}
      onClick={(event) => event.stopPropagation()}
      onBlur={done}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Enter') done()
        if (event.key === 'Escape') onDone()
      }}
    />
  )
}
