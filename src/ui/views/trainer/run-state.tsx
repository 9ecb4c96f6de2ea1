import { useProject } from '../../base/context.tsx'
import { useText } from '../../base/language/use-text.ts'
import { useSlice } from '../../base/signals/use-slice.ts'
import { ProblemList } from '../../problems/problem-list.tsx'
import { runEpochs, runStatus } from '../../trainers/run-status.ts'
import { StaleNote } from '../../trainers/stale-note.tsx'
import { TrainerButtons } from '../../trainers/trainer-buttons.tsx'
import { UnsavedNote } from '../../trainers/unsaved-note.tsx'
import { failedRepeats, repeatsStatus, useRepeats } from '../../trainers/use-repeats.ts'
import shared from '../shared/view.module.css'
import type { ViewProps } from '../view.ts'
import styles from './view.module.css'

/** How far the run of a trainer has come, what can be done with it, and what is wrong with it. No results. */
export function RunState({ id, checked }: ViewProps) {
  const run = useSlice(useProject().runs, (runs) => runs[id])
  const tools = useText()
  const repeats = useRepeats(id, run)
  const repeating = repeats && repeatsStatus(repeats, tools)
  const failed = repeats && failedRepeats(repeats, run)
  const ready = checked.status === 'ready'
  return (
    <>
      <div className={styles.runHead}>
        <h3>{tools.t('results.run')}</h3>
        <span className={shared.muted}>
          {repeating
            ? `${repeating.seed} · ${repeating.status}`
            : `${run ? `${tools.t('results.epoch')} ${runEpochs(run, tools)} · ` : ''}${runStatus(run, tools)}`}
        </span>
        <TrainerButtons id={id} run={run} ready={ready} />
      </div>
      {run && <StaleNote run={run} />}
      {run && <UnsavedNote id={id} run={run} ready={ready} />}
      {run?.problem && <ProblemList problems={[{ ...run.problem, node: id }]} />}
      {failed && failed.count > 0 && (
        <p className={shared.muted}>
          {tools.t('sweep.failed-seeds', { failed: failed.count, all: repeats.members.length })}
        </p>
      )}
      {failed && failed.problems.length > 0 && (
        <ProblemList problems={failed.problems.map((problem) => ({ ...problem, node: id }))} />
      )}
    </>
  )
}
