import { useEffect, useState } from 'react'
import { useKeepsNothing, useProject } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { useSignal } from '../base/signals/use-signal.ts'
import { Hint } from '../base/widgets/hint.tsx'
import styles from './top-bar.module.css'

/** Saving takes milliseconds; words that flicker with every edit would say less than none. */
const NOTICEABLE_MS = 700

/** Where the project stands, in words: saved means that it is on the disk. */
export function SavedState() {
  const saved = useSignal(useProject().saved)
  const keepsNothing = useKeepsNothing()
  const { t, sentence, moment } = useText()
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    if (saved.kind !== 'saving') return setSlow(false)
    const timer = setTimeout(() => setSlow(true), NOTICEABLE_MS)
    return () => clearTimeout(timer)
  }, [saved.kind])

  const shown = saved.kind === 'saving' && !slow ? 'saved' : saved.kind
  const kind = keepsNothing && shown === 'saved' ? 'unsaved' : shown
  const problem = 'problem' in saved ? saved.problem : keepsNothing
  const more = problem ? sentence(problem) : saved.kind === 'saved' ? moment(saved.at) : undefined
  const words = (
    <span className={styles.saved} data-kind={kind} role="status">
      <span aria-hidden="true" className={styles.dot} />
      <span className={styles.savedText}>{t(`saved.${kind}`)}</span>
    </span>
  )
  return more ? <Hint text={more}>{words}</Hint> : words
}
