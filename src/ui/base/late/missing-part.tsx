import { type ReactNode, useState } from 'react'
import type { ProjectSession } from '../../../session/types.ts'
import { useKeepsNothing, useWorkspace } from '../context.tsx'
import { useText } from '../language/use-text.ts'
import { NoticeLine } from '../notices/notice-strip.tsx'
import { useSignal } from '../signals/use-signal.ts'
import type { LateFailure } from './late-module.ts'
import styles from './missing-part.module.css'

export interface MissingProps {
  readonly failure: LateFailure
  /** Loads the part once more; resolves when it is known whether that worked. */
  readonly retry: () => Promise<unknown>
  /** Goes back to where the person came from. */
  readonly onClose?: () => void
}

/** Stands in the place of a part that could not be loaded: why, and the way to go on. */
export function MissingPart(props: MissingProps) {
  const project = useSignal(useWorkspace().current)
  return project ? <InProject project={project} {...props} /> : <Line isSaved {...props} />
}

/** The editor's place is the whole page: from there the way leads back to the start screen. */
export function MissingEditor(props: MissingProps) {
  const workspace = useWorkspace()
  return <MissingPart {...props} onClose={() => void workspace.leave()} />
}

function InProject({ project, ...props }: MissingProps & { readonly project: ProjectSession }) {
  return <Line isSaved={useSignal(project.saved).kind !== 'unsaved'} {...props} />
}

function Line({ failure, retry, onClose, isSaved }: MissingProps & { readonly isSaved: boolean }) {
  const keepsNothing = useKeepsNothing()
  const workspace = useWorkspace()
  const { t } = useText()
  const [isTrying, setTrying] = useState(false)
  const again = {
    label: t('late.again'),
    async perform() {
      setTrying(true)
      await retry()
      setTrying(false)
    },
  }
  const reload = {
    label: t('notice.reload'),
    async perform() {
      await workspace.current.value?.flush()
      location.reload()
    },
  }
  return (
    <Place floats={onClose !== undefined}>
      <NoticeLine
        severity="error"
        action={isTrying ? undefined : failure === 'unreachable' ? again : reload}
        onDismiss={onClose}
      >
        {t(`late.${failure}`, { saved: isSaved && !keepsNothing ? 'yes' : 'no' })}
      </NoticeLine>
    </Place>
  )
}

/** What covers the page when it is there, like a dialog, is reported at its lower edge. */
function Place({ floats, children }: { readonly floats: boolean; readonly children: ReactNode }) {
  return (
    <div role="alert" className={floats ? styles.floating : undefined}>
      {children}
    </div>
  )
}
