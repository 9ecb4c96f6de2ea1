import type { ReactNode } from 'react'
import { useText } from '../base/language/use-text.ts'
import { hasEnded } from '../trainers/measure.ts'
import { runEpochs, runStatus } from '../trainers/run-status.ts'
import { repeatsStatus, useRepeats, useRepeatsProgress } from '../trainers/use-repeats.ts'
import type { RunLine } from './run-line.ts'
import styles from './runs.module.css'

/** What the latest run of a trainer does, or which of its repeats is being trained. */
export function LineState(props: {
  readonly line: RunLine
  /** The line stands for all of its repeats. */
  readonly isGroup?: boolean
  /** Said instead once nothing trains any more. */
  readonly children?: ReactNode
}) {
  const { line, isGroup = false, children } = props
  const { trainer, run } = line
  const tools = useText()
  const { t, number } = tools
  const repeats = useRepeats(trainer, run)
  const repeating = repeats && repeatsStatus(repeats, tools)
  const isStale = run !== undefined && run.stale.length > 0
  return (
    <span className={styles.status} data-status={run?.status} data-repeating={repeating && true}>
      {/* What there is room for beside the buttons; how it goes stands on the card. */}
      {repeating && (
        <>
          <span>{repeating.seed}</span>
          <span title={repeating.status}>{repeating.status}</span>
        </>
      )}
      {run && !repeating && !isGroup && (
        <span title={t('results.epoch-number', { epoch: runEpochs(run, tools) })}>
          <span className="visually-hidden">{t('results.epoch')} </span>
          {runEpochs(run, tools)}
        </span>
      )}
      {!repeating && (children ?? (!(isStale && run.status === 'completed') && <span>{ended()}</span>))}
      {isStale && <span className={styles.stale}>{t('results.stale')}</span>}
    </span>
  )

  function ended(): string {
    const members = isGroup ? (repeats?.members ?? []) : []
    const done = members.filter(({ status }) => status === 'completed').length
    if (done === members.length) return runStatus(run, tools)
    return t('results.seeds-done', { done: number(done), count: number(members.length) })
  }
}

/** How far the run of a trainer has come, or all of its repeats, while they train. */
export function LineProgress({ line }: { readonly line: RunLine }) {
  const { trainer, title, look, run } = line
  const tools = useText()
  const repeats = useRepeats(trainer, run)
  const progress = useRepeatsProgress(repeats, run)
  const isRepeating = repeats !== undefined && repeatsStatus(repeats, tools) !== undefined
  if (!run || !(isRepeating || !hasEnded(run))) return null
  return (
    <span
      className={styles.progress}
      role="progressbar"
      aria-label={tools.t('results.progress', { run: title })}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(progress * 100)}
    >
      <span style={{ inlineSize: `${progress * 100}%`, background: look?.color }} />
    </span>
  )
}
