import type { Menu } from '@base-ui/react/menu'
import { useText } from '../base/language/use-text.ts'
import { hasEnded } from '../trainers/measure.ts'
import { RunMark } from '../trainers/run-mark.tsx'
import { runEpochs, runStatus } from '../trainers/run-status.ts'
import { TrainerButtons } from '../trainers/trainer-buttons.tsx'
import { repeatsStatus, useRepeats, useRepeatsProgress } from '../trainers/use-repeats.ts'
import { LineSigns } from './line-signs.tsx'
import type { RunLine } from './run-line.ts'
import { RunMenuButton } from './run-menu.tsx'
import styles from './runs.module.css'

/** A trainer with its latest run: what it is called and does, and what can be done with it. */
export function CurrentName(props: {
  readonly line: RunLine
  /** Nothing keeps it from starting. */
  readonly ready: boolean
  readonly selected: boolean
  readonly menu: Menu.Handle<string>
}) {
  const { line, selected } = props
  const { trainer: id, title, look, run, optimizer } = line
  const tools = useText()
  const { t } = tools
  const repeats = useRepeats(id, run)
  const repeating = repeats && repeatsStatus(repeats, tools)
  const progress = useRepeatsProgress(repeats, run)
  const isStale = run !== undefined && run.stale.length > 0
  return (
    <>
      <div className={styles.head}>
        <div className={styles.what}>
          <button type="button" className={styles.name} data-name aria-pressed={selected} title={title}>
            {look && <RunMark look={look} size={12} />}
            <span>{title}</span>
            {optimizer && <span className={styles.optimizer}>{optimizer}</span>}
            <LineSigns line={line} />
          </button>
          <span className={styles.status} data-status={run?.status}>
            {/* What there is room for beside the buttons; how it goes stands on the card. */}
            {repeating && <span title={repeating.status}>{repeating.seed}</span>}
            {run && !repeating && (
              <span title={t('results.epoch-number', { epoch: runEpochs(run, tools) })}>
                <span className="visually-hidden">{t('results.epoch')} </span>
                {runEpochs(run, tools)}
              </span>
            )}
            {!repeating && !(isStale && run.status === 'completed') && <span>{runStatus(run, tools)}</span>}
            {isStale && <span className={styles.stale}>{t('results.stale')}</span>}
          </span>
        </div>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: keeps a press on a button from choosing the row */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the same */}
        <div className={styles.actions} onClick={(event) => event.stopPropagation()}>
          <TrainerButtons id={id} run={run} ready={props.ready} />
          <RunMenuButton menu={props.menu} id={line.key} title={title} />
        </div>
      </div>
      {run && (repeating || !hasEnded(run)) && (
        <span
          className={styles.progress}
          role="progressbar"
          aria-label={t('results.progress', { run: title })}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(progress * 100)}
        >
          <span style={{ inlineSize: `${progress * 100}%`, background: look?.color }} />
        </span>
      )}
    </>
  )
}
