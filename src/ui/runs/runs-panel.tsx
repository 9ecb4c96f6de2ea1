import { LineChart } from 'lucide-react'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { NodeId } from '../../graph/document/document.ts'
import { useProject, useSelection, useSetting } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { useSignal } from '../base/signals/use-signal.ts'
import { useSlice } from '../base/signals/use-slice.ts'
import { useSize } from '../base/use-size.ts'
import { Segments } from '../base/widgets/segments.tsx'
import { RunButton } from '../trainers/run-button.tsx'
import { runStatus } from '../trainers/run-status.ts'
import { type ShownTrainer, useTrainerRuns } from '../trainers/use-runs.ts'
import { useTrainers } from '../trainers/use-trainers.ts'
import { hasAccuracy } from '../views/curves/chart-data.ts'
import { RunCurves, type Shows } from '../views/curves/run-curves.tsx'
import { PanelMatrix } from './panel-matrix.tsx'
import { RunTable } from './run-table.tsx'
import styles from './runs-panel.module.css'

const SHOWS = ['accuracy', 'loss', 'both'] as const satisfies readonly Shows[]
/** Below this there is no room for two charts, side by side or one above the other. */
const ROOM_FOR_BOTH = { width: 440, height: 300 }

/** All runs side by side: their curves, their figures, and what the chosen one confuses. */
export function RunsPanel() {
  const project = useProject()
  // The click that starts the first run has enough to draw already: charts and table come a moment later.
  const hasRuns = useDeferredValue(useSlice(project.runs, (runs) => Object.keys(runs).length > 0))
  return hasRuns ? <Runs /> : <NoRuns />
}

function Runs() {
  const trainers = useTrainerRuns()
  const { t } = useText()
  const [shows, setShows] = useSetting<Shows>('runs.shows', 'accuracy')
  const [chosen, choose] = useChosenRun()
  const section = useRef<HTMLElement>(null)
  const size = useSize(section)
  const isSmall = size.width < ROOM_FOR_BOTH.width && size.height < ROOM_FOR_BOTH.height
  const shown = isSmall && shows === 'both' ? 'accuracy' : shows
  const offered = isSmall ? SHOWS.filter((value) => value !== 'both') : SHOWS
  const runs = useMemo(
    () => trainers.flatMap(({ title, look, run }) => (run ? [{ title, look, run }] : [])),
    [trainers],
  )
  const withRun = trainers.filter(({ run }) => run)
  const selected = withRun.find(({ id }) => id === chosen) ?? withRun[0]
  return (
    <div className={styles.dock}>
      <div className={styles.panel}>
        <section ref={section} className={styles.curves} aria-label={t('results.curves')}>
          {hasAccuracy(runs) && (
            <Segments
              label={t('results.shows')}
              options={offered.map((value) => [value, t(`results.${value}`)])}
              value={shown}
              onChange={setShows}
            />
          )}
          <RunCurves runs={runs} shows={shown} points="both" />
        </section>
        <RunTable trainers={trainers} selected={selected?.id} onSelect={choose} />
        {selected && <PanelMatrix key={selected.id} trainer={selected} several={withRun.length > 1} />}
        <StatusAnnouncer trainers={trainers} />
      </div>
    </div>
  )
}

/** The run a person looks at: the last one they chose here or on the canvas. */
function useChosenRun(): readonly [NodeId | undefined, (trainer: NodeId) => void] {
  const project = useProject()
  const { nodes } = useSignal(useSelection())
  const [chosen, choose] = useState<NodeId>()
  useEffect(() => {
    const [first] = nodes
    if (nodes.size === 1 && first !== undefined && project.runs.value[first]) choose(first)
  }, [nodes, project])
  return [chosen, choose]
}

/** What to do while nothing has been trained. */
function NoRuns() {
  const { all, ready } = useTrainers()
  const { t } = useText()
  const what =
    all.length === 0 ? 'run.no-trainer' : ready.length === 0 ? 'results.not-ready' : 'results.start-here'
  return (
    <div className={styles.empty}>
      <LineChart size={28} aria-hidden="true" />
      <p>{t(what)}</p>
      {all.length > 0 && <RunButton />}
    </div>
  )
}

/** Announces to a screen reader when a run begins, ends or fails; not each step of it. */
function StatusAnnouncer({ trainers }: { readonly trainers: readonly ShownTrainer[] }) {
  const tools = useText()
  const before = useRef(statuses(trainers))
  const [said, say] = useState('')
  useEffect(() => {
    const changed = trainers.filter(({ id, run }) => run && run.status !== before.current.get(id))
    if (changed.length === 0) return
    before.current = statuses(trainers)
    say(
      changed
        .map(({ title, run }) => tools.t('results.announce', { run: title, state: runStatus(run, tools) }))
        .join(' '),
    )
  }, [trainers, tools])
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  )
}

const statuses = (trainers: readonly ShownTrainer[]) =>
  new Map(trainers.map(({ id, run }) => [id, run?.status]))
