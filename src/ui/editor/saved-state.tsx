import { useEffect, useState } from 'react'
import type { SavedState as Saved } from '../../session/saved-state.ts'
import type { Signal } from '../../session/signal.ts'
import { useKeepsNothing, useProject } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { Hint } from '../base/widgets/hint.tsx'
import styles from './top-bar.module.css'

/** Saving takes milliseconds; words that flicker with every edit would say less than none. */
const NOTICEABLE_MS = 700

/** Where the project stands, in words: saved means that it is on the disk. */
export function SavedState() {
  const { saved, slow } = useUnhurried(useProject().saved)
  const keepsNothing = useKeepsNothing()
  const { t, sentence, moment } = useText()

  const shown = saved.kind === 'saving' && !slow ? 'saved' : saved.kind
  const kind = keepsNothing && shown === 'saved' ? 'unsaved' : shown
  const problem = 'problem' in saved ? saved.problem : keepsNothing
  const more = problem ? sentence(problem) : saved.kind === 'saved' ? moment(saved.at) : undefined
  // That all is well is read, not announced with every edit.
  const words = (
    <span
      className={styles.saved}
      data-kind={kind}
      role="status"
      aria-live={kind === 'saved' ? 'off' : 'polite'}
    >
      <span aria-hidden="true" className={styles.dot} />
      <span className={styles.savedText}>{t(`saved.${kind}`)}</span>
    </span>
  )
  return more ? <Hint text={more}>{words}</Hint> : words
}

interface Unhurried {
  readonly saved: Saved
  /** It has been saving for so long that a person may want to know. */
  readonly slow: boolean
}

/** What was saved stays so, and is not drawn again, while an edit is being saved and nobody has to wait for it. */
function useUnhurried(signal: Signal<Saved>): Unhurried {
  const [shown, show] = useState<Unhurried>({ saved: signal.value, slow: false })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let said: Saved | undefined
    const say = (saved: Saved, slow: boolean) => {
      said = saved
      show({ saved, slow })
    }
    const follow = (saved: Saved) => {
      clearTimeout(timer)
      if (saved.kind === 'saving') timer = setTimeout(() => say(saved, true), NOTICEABLE_MS)
      // React would draw it once more to see that nothing is new.
      if (saved.kind !== 'saving' || said?.kind !== 'saved') say(saved, false)
    }
    const subscription = signal.changes.subscribe(follow)
    return () => {
      clearTimeout(timer)
      subscription.unsubscribe()
    }
  }, [signal])
  return shown
}
