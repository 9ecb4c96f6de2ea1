import { useId, useState } from 'react'
import styles from './inspector.module.css'

/** A line of text that counts when it is left; Escape goes back. */
export function LabelField(props: {
  readonly label: string
  readonly value: string
  readonly placeholder?: string
  readonly maxLength: number
  readonly disabled: boolean
  readonly onChange: (value: string) => void
}) {
  const id = useId()
  const [draft, setDraft] = useState<string>()
  const finish = () => {
    if (draft !== undefined && draft.trim() !== props.value) props.onChange(draft.trim())
    setDraft(undefined)
  }
  return (
    <div className={styles.labelField}>
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        value={draft ?? props.value}
        placeholder={props.placeholder}
        maxLength={props.maxLength}
        disabled={props.disabled}
        autoComplete="off"
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={finish}
        onKeyDown={(event) => {
          if (event.key === 'Enter') finish()
          if (event.key === 'Escape') setDraft(undefined)
        }}
      />
    </div>
  )
}
