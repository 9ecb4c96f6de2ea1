import type { ReactNode } from 'react'
import { useText } from '../../../base/language/use-text.ts'
import type { ComparedRun } from '../../../trainers/compared-runs.ts'
import shared from '../../shared/view.module.css'
import styles from './answers.module.css'
import { EpochBar } from './epoch-bar.tsx'
import { type ShownAnswers, useAnswers } from './use-answers.ts'

/** The frame of what shows answers: the epochs above it, whose answers are missing below. */
export function AnswersFrame(props: {
  readonly runs: readonly ComparedRun[]
  /** Stands beside the epochs. */
  readonly head: (answers: ShownAnswers) => ReactNode
  readonly children: (answers: ShownAnswers) => ReactNode
}) {
  const answers = useAnswers(props.runs)
  const { t } = useText()
  if (!answers) return <p className={shared.muted}>{t('compare.no-answers')}</p>
  const { epochs, epoch, show, others } = answers
  return (
    <div className={styles.frame}>
      <div className={styles.head}>
        <EpochBar epochs={epochs} epoch={epoch} onChange={show} />
        {props.head(answers)}
      </div>
      {props.children(answers)}
      {others.length > 0 && (
        <p className={styles.others}>
          {t('compare.other-examples', { runs: others.map(({ title }) => title).join(', ') })}
        </p>
      )}
    </div>
  )
}
