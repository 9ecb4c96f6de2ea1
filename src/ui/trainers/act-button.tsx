import type { ReactNode } from 'react'
import { useText } from '../base/language/use-text.ts'
import type { MessageKey } from '../messages/screen-words.ts'
import styles from './trainer-buttons.module.css'

/** One of the small buttons of a trainer or a sweep: a picture, and a word for who does not see or know it. */
export function ActButton(props: {
  readonly says: MessageKey
  readonly icon: ReactNode
  readonly act: () => void
  readonly disabled?: boolean
}) {
  const label = useText().t(props.says)
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={label}
      title={label}
      disabled={props.disabled}
      onClick={props.act}
    >
      {props.icon}
    </button>
  )
}
