import { useState } from 'react'
import { useWorkspace } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { useShowNotice } from '../base/notices/notice-context.tsx'
import { useSignal } from '../base/signals/use-signal.ts'
import { Button } from '../base/widgets/button.tsx'
import styles from './start.module.css'

/** What people's own data takes in all, and the way to remove what no project needs. Nothing where there is none. */
export function OwnDataNote() {
  const workspace = useWorkspace()
  const use = useSignal(workspace.ownDataUse)
  const showNotice = useShowNotice()
  const { t, bytes } = useText()
  const [asking, setAsking] = useState(false)
  if (!use || use.total === 0) return null
  const tidyUp = async () => {
    setAsking(false)
    const tidied = await workspace.tidyUp()
    if (tidied.ok) showNotice({ severity: 'info', text: t('start.tidied', { freed: bytes(tidied.value) }) })
    else for (const message of tidied.problems) showNotice({ severity: 'error', message })
  }
  const unused = bytes(use.unused)
  return (
    <p className={styles.own}>
      <span>
        {t('start.own-data-all', { total: bytes(use.total) })}
        {use.unused > 0 && ` ${t(asking ? 'start.tidy-sure' : 'start.own-data-unused', { unused })}`}
      </span>
      {use.unused > 0 && !asking && (
        <Button kind="plain" onClick={() => setAsking(true)}>
          {t('start.tidy')}
        </Button>
      )}
      {use.unused > 0 && asking && (
        <>
          <Button kind="plain" onClick={() => void tidyUp()}>
            {t('start.tidy-now', { unused })}
          </Button>
          <Button kind="quiet" onClick={() => setAsking(false)}>
            {t('start.tidy-not')}
          </Button>
        </>
      )}
    </p>
  )
}
