import { type ReactNode, useMemo } from 'react'
import { useSetting } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { Segments } from '../base/widgets/segments.tsx'
import { useComparedRuns, useTickedRuns } from '../trainers/compared-runs.ts'
import type { ShownRun } from '../trainers/measure.ts'
import { isValidated } from '../trainers/run-figures.ts'
import type { ShownTrainer } from '../trainers/use-runs.ts'
import { hasAccuracy, type Parts, type Points } from '../views/curves/chart-data.ts'
import { RunCurves, type Shows } from '../views/curves/run-curves.tsx'
import styles from './runs-panel.module.css'

const DRAWN = ['batches', 'both', 'validation', 'training'] as const
/** Which curves of each run: of training and validation with every batch behind them, of both, or of one. */
type Drawn = (typeof DRAWN)[number]
const WITHOUT_VALIDATION: ReadonlySet<Drawn> = new Set(['batches', 'training'])

/** The curves of all runs, and what of them is shown: of several runs no single batches unless somebody asks. */
export function CurvePane(props: {
  readonly trainers: readonly ShownTrainer[]
  readonly shows: Shows
  readonly offered: readonly Shows[]
  readonly onShows: (shows: Shows) => void
  readonly tools?: ReactNode
}) {
  const { trainers, shows } = props
  const { t } = useText()
  const ticked = useTickedOnes(trainers)
  const runs = useMemo(
    () => [...trainers.flatMap(({ title, look, run }) => (run ? [{ title, look, run }] : [])), ...ticked],
    [trainers, ticked],
  )
  const isSingle = runs.length < 2
  const [kept, keep] = useSetting<Drawn | undefined>(
    isSingle ? 'runs.curves.single' : 'runs.curves.several',
    undefined,
  )
  const validated = isValidated(runs.map(({ run }) => run))
  const wanted = kept ?? (isSingle ? 'batches' : 'validation')
  const drawn = validated || wanted === 'batches' ? wanted : 'training'
  return (
    <section className={styles.pane} aria-label={t('results.curves')}>
      <header className={styles.bar}>
        {hasAccuracy(runs) && (
          <Segments
            label={t('results.shows')}
            options={props.offered.map((value) => [value, t(`results.${value}`)])}
            value={shows}
            onChange={props.onShows}
          />
        )}
        <select
          className={styles.choice}
          aria-label={t('results.drawn')}
          value={drawn}
          onChange={(event) => keep(event.currentTarget.value as Drawn)}
        >
          {DRAWN.filter((value) => validated || WITHOUT_VALIDATION.has(value)).map((value) => (
            <option key={value} value={value}>
              {t(`results.drawn.${value}`)}
            </option>
          ))}
        </select>
        {props.tools}
      </header>
      <RunCurves
        runs={runs}
        shows={shows}
        points={pointsOf(drawn)}
        parts={validated ? partsOf(drawn) : 'training'}
      />
    </section>
  )
}

/** Those from before that a person wants in the curves. */
function useTickedOnes(trainers: readonly ShownTrainer[]): readonly ShownRun[] {
  const [ticked] = useTickedRuns()
  const compared = useComparedRuns()
  const now = trainers.map(({ run }) => run?.run).join()
  return useMemo(() => {
    const isNow = new Set(now.split(','))
    return compared
      .filter(({ run: { run } }) => ticked.has(run) && !isNow.has(run))
      .map(({ title, look, run }) => ({ title, look, run, isOld: true as const }))
  }, [compared, ticked, now])
}

const pointsOf = (drawn: Drawn): Points => (drawn === 'batches' ? 'both' : 'epochs')
const partsOf = (drawn: Drawn): Parts => (drawn === 'batches' ? 'both' : drawn)
