import { useRef, useState } from 'react'
import { useProject, useReadOnly } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { useSlice } from '../base/signals/use-slice.ts'
import styles from './top-bar.module.css'

const LONGEST = 120

/** The project's name, edited where it stands: Enter or leaving keeps it, Escape does not. */
export function ProjectName() {
  const project = useProject()
  const readOnly = useReadOnly()
  const { t, text } = useText()
  const [draft, setDraft] = useState<string>()
  const left = useRef(false)
  const title = text(useSlice(project.document, (document) => document.title))
  const shown = draft ?? title

  const finish = () => {
    const name = draft?.trim()
    setDraft(undefined)
    if (left.current || !name || name === title) return
    project.perform({ name: 'rename', operation: { kind: 'set-title', title: name } })
  }

  return (
    <span className={styles.name} data-text={shown || t('frame.untitled')}>
      <input
        aria-label={t('frame.name')}
        value={shown}
        maxLength={LONGEST}
        readOnly={readOnly}
        spellCheck={false}
        size={1}
        onFocus={() => {
          left.current = false
        }}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={finish}
        onKeyDown={(event) => {
          if (event.key === 'Escape') left.current = true
          if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur()
        }}
      />
    </span>
  )
}
