import { AlertTriangle } from 'lucide-react'
import type { ReactNode } from 'react'
import { withoutRepeats } from '../../graph/values/edit-pictures.ts'
import { useProject } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { useAnnounce } from '../base/notices/announcements.tsx'
import { useSignal } from '../base/signals/use-signal.ts'
import { useSlice } from '../base/signals/use-slice.ts'
import { Button } from '../base/widgets/button.tsx'
import styles from './gatherer.module.css'
import { useGatherer } from './gatherer-context.tsx'
import { PARAM } from './kept-collection.ts'
import { useAdding } from './use-adding.ts'

/** What a person should know of what has been gathered, with the way to mend it. */
export function GathererNotes() {
  const { gathering, missing, state, readOnly } = useGatherer()
  const fault = useSignal(gathering.kept.fault)
  const adding = useAdding()
  const { t, sentence } = useText()
  return (
    <>
      {fault && <Note isFault>{sentence(fault)}</Note>}
      {state === 'gone' && <Note isFault>{t('gather.gone')}</Note>}
      {missing.size > 0 && (
        <Note
          action={
            !readOnly && <Button onClick={() => void adding.chooseFiles()}>{t('gather.bring-again')}</Button>
          }
        >
          {t('gather.missing', { count: missing.size })}
        </Note>
      )}
      <NodeNotes />
    </>
  )
}

/** What the node says about its pictures, as on its card. */
function NodeNotes() {
  const { node, gathering, arranged, readOnly } = useGatherer()
  // While they come in, each class has few of them for a moment.
  const isComing = useSlice(gathering.imports, (imports) => imports.some(({ ended }) => !ended))
  const checked = useSlice(useProject().checked, (graph) => graph.node(node))
  const announce = useAnnounce()
  const { t, sentence } = useText()
  const { length } = arranged.collection.pictures
  const spare = arranged.repeated.size > 0 ? length - withoutRepeats(arranged.collection).pictures.length : 0
  const remove = () => {
    gathering.kept.edit(withoutRepeats)
    announce(t('gather.removed', { count: spare }))
  }
  if (length === 0 || !checked || isComing) return null
  return checked.problems
    .filter(({ param, intended }) => param === PARAM && intended === undefined)
    .map((problem) => (
      <Note
        key={problem.code}
        action={
          !readOnly &&
          spare > 0 &&
          REPEATS.has(problem.code) && (
            <Button onClick={remove}>{t('gather.remove-repeats', { count: spare })}</Button>
          )
        }
      >
        {sentence(problem, checked.definition)}
      </Note>
    ))
}

/** Removing copies helps against these. */
const REPEATS: ReadonlySet<string> = new Set(['pictures-in-parts', 'pictures-repeated'])

function Note(props: {
  readonly isFault?: boolean
  readonly action?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <div className={styles.note} data-fault={props.isFault || undefined} role="status">
      <AlertTriangle size={16} />
      <p>{props.children}</p>
      {props.action}
    </div>
  )
}
