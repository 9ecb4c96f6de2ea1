import { X } from 'lucide-react'
import { useState } from 'react'
import { useText } from '../base/language/use-text.ts'
import { useSignal } from '../base/signals/use-signal.ts'
import { Button } from '../base/widgets/button.tsx'
import styles from './gatherer.module.css'
import { useGatherer } from './gatherer-context.tsx'
import type { Import } from './gathering.ts'

/** What is being taken in, how long that takes, and what came of what was. */
export function ImportLines() {
  const { gathering } = useGatherer()
  const imports = useSignal(gathering.imports)
  return imports.map((each) => <ImportLine key={each.id} of={each} />)
}

function ImportLine({ of: { id, progress, ended } }: { readonly of: Import }) {
  const { gathering } = useGatherer()
  const { t, sentence, duration } = useText()
  const [isOpen, setOpen] = useState(false)
  const { done, total, msLeft } = progress
  if (!ended)
    return (
      <div className={styles.line}>
        <progress max={Math.max(1, total)} value={done} aria-label={t('gather.importing')} />
        <span>
          {t('gather.progress', { done, total })}
          {msLeft !== undefined && ` · ${t('gather.time-left', { time: duration(msLeft) })}`}
        </span>
        <span className={styles.spring} />
        <Button kind="quiet" onClick={() => gathering.dismiss(id)}>
          {t('gather.cancel')}
        </Button>
      </div>
    )
  const { added, refused, problems } = ended
  return (
    <div className={styles.line} data-ended="">
      <div className={styles.came} role="status">
        <p>
          {t('gather.came', { added })}
          {refused.length > 0 && ` ${t('gather.refused', { count: refused.length })}`}
        </p>
        {problems.map((problem) => (
          <p key={problem.code}>{sentence(problem)}</p>
        ))}
      </div>
      {refused.length > 0 && (
        <Button kind="plain" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t(isOpen ? 'gather.hide-refused' : 'gather.show-refused')}
        </Button>
      )}
      <Button kind="icon" aria-label={t('gather.dismiss')} onClick={() => gathering.dismiss(id)}>
        <X size={16} />
      </Button>
      {isOpen && <RefusedList of={refused} />}
    </div>
  )
}

/** More than anybody reads. */
const MOST_REFUSED = 300

function RefusedList({ of }: { readonly of: NonNullable<Import['ended']>['refused'] }) {
  const { t, sentence } = useText()
  return (
    <ul className={styles.refused} data-scrolls="">
      {of.slice(0, MOST_REFUSED).map(({ path, problem }) => (
        <li key={path}>
          <strong>{path}</strong> {sentence(problem)}
        </li>
      ))}
      {of.length > MOST_REFUSED && <li>{t('gather.more-refused', { count: of.length - MOST_REFUSED })}</li>}
    </ul>
  )
}
