import { FilePlus2, LineChart } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { nodeTitle } from '../../graph/check/node-title.ts'
import type { NodeId } from '../../graph/document/document.ts'
import { useProject, useReadOnly, useSelection, useSetting } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { useSignal } from '../base/signals/use-signal.ts'
import { useSlice } from '../base/signals/use-slice.ts'
import { useSize } from '../base/use-size.ts'
import { Button } from '../base/widgets/button.tsx'
import { RunButton } from '../guide/run-button.tsx'
import { MEASURES } from '../trainers/measure.ts'
import { useHasRuns } from '../trainers/use-has-runs.ts'
import { useTrainerRuns } from '../trainers/use-runs.ts'
import { useTrainers } from '../trainers/use-trainers.ts'
import { hasAccuracy } from '../views/curves/chart-data.ts'
import type { Shows } from '../views/curves/run-curves.tsx'
import { EnlargeButton } from '../views/enlarge-button.tsx'
import { LargeView } from '../views/large-view.tsx'
import { targetAt } from '../views/shared/class-names.ts'
import { CurvePane } from './curve-pane.tsx'
import { PanelMatrix } from './panel-matrix.tsx'
import { RunTable } from './run-table.tsx'
import { type RunTab, RunTabs } from './run-tabs.tsx'
import styles from './runs-panel.module.css'
import { useChosenRun } from './use-chosen-run.ts'
import { useKeptActions } from './use-kept-actions.ts'
import { WrongOnes } from './wrong-ones.tsx'

const SHOWS = ['accuracy', 'loss', 'both'] as const satisfies readonly Shows[]
/** Below this the curves are a tab like the others. */
const ROOM_FOR_TWO = 840
/** Of the width, the curves take this share, and at least so many pixels. */
const CURVES = { share: 0.52, least: 480 }
/** Below this there is no room for two charts, side by side or one above the other. */
const ROOM_FOR_BOTH = { width: 640, height: 400 }

/** All runs side by side: their curves, their figures, what the chosen one confuses and gets wrong. */
export function RunsPanel() {
  return useHasRuns() ? <Runs /> : <NoRuns />
}

function Runs() {
  const project = useProject()
  const trainers = useTrainerRuns()
  const { t, text } = useText()
  const [wanted, setShows] = useSetting<Shows>('runs.shows', 'accuracy')
  const { offered: runs, chosen, choose } = useChosenRun(trainers)
  const [tab, setTab] = useState('runs')
  const looked = useResultLookedAt(setTab)
  const lookedTitle = useSlice(project.checked, (graph) =>
    looked === undefined ? undefined : text(nodeTitle(graph, looked)),
  )
  const panel = useRef<HTMLDivElement>(null)
  const { width, height } = useSize(panel)
  const isNarrow = width < ROOM_FOR_TWO
  const curvesWidth = isNarrow ? width : Math.max(CURVES.least, Math.round(width * CURVES.share))
  const withRun = trainers.filter(({ run }) => run)
  const targets = useSlice(project.checked, (graph) =>
    chosen ? targetAt(graph, chosen.trainer)?.kind : undefined,
  )
  const isOfClasses =
    chosen?.isOld && chosen.run ? chosen.run.history.accuracy.length > 0 : targets === 'classes'
  const isSmall = curvesWidth < ROOM_FOR_BOTH.width && height < ROOM_FOR_BOTH.height
  const offered = isSmall ? SHOWS.filter((value) => value !== 'both') : SHOWS
  const shows = isSmall && wanted === 'both' ? 'accuracy' : wanted
  const measured = hasAccuracy(withRun.flatMap(({ run, ...look }) => (run ? [{ ...look, run }] : [])))
  const measures = !measured ? (['loss'] as const) : shows === 'both' ? MEASURES : [shows]
  const curves = <CurvePane trainers={trainers} shows={shows} offered={offered} onShows={setShows} />
  const tabs: RunTab[] = [
    ...(isNarrow ? [{ id: 'curves', title: t('results.curves'), content: curves }] : []),
    {
      id: 'runs',
      title: t('results.runs'),
      content: <RunTable trainers={trainers} measures={measures} chosen={chosen} onChoose={choose} />,
    },
    ...(chosen
      ? [
          {
            id: 'matrix',
            title: t(isOfClasses ? 'results.matrix' : 'results.result'),
            ofOne: true,
            content: <PanelMatrix key={chosen.key} chosen={chosen} />,
          },
        ]
      : []),
    ...(chosen && isOfClasses
      ? [
          {
            id: 'wrong',
            title: t('results.wrong'),
            ofOne: true,
            content: <WrongOnes key={chosen.key} chosen={chosen} />,
          },
        ]
      : []),
  ]
  if (looked !== undefined)
    tabs.push({
      id: 'looked',
      title: lookedTitle ?? '',
      content: (
        <div className={styles.looked} data-scrolls="">
          <LargeView key={looked} node={looked} fill />
        </div>
      ),
    })
  return (
    <div
      ref={panel}
      className={styles.panel}
      style={{ gridTemplateColumns: isNarrow ? 'minmax(0, 1fr)' : `${curvesWidth}px minmax(0, 1fr)` }}
    >
      {width > 0 && !isNarrow && curves}
      {width > 0 && (
        <RunTabs
          tabs={tabs}
          shown={tab}
          onShow={setTab}
          runs={runs}
          chosen={chosen}
          onChoose={choose}
          tools={<EnlargeButton what={looked && tab === 'looked' ? { node: looked } : 'runs'} />}
        />
      )}
    </div>
  )
}

/**
 * The result node that was selected last. Selecting one brings its tab to the front, selecting a trainer the table.
 * Curves have no tab: they stand beside the tabs.
 */
function useResultLookedAt(onLook: (tab: string) => void): NodeId | undefined {
  const project = useProject()
  const { nodes } = useSignal(useSelection())
  const [looked, look] = useState<NodeId>()
  const [selected] = nodes.size === 1 ? nodes : []
  useEffect(() => {
    const definition = selected === undefined ? undefined : project.checked.value.node(selected)?.definition
    if (definition?.plan.kind === 'trainer') onLook('runs')
    if (definition?.plan.kind !== 'result' || definition.type === 'curves') return
    look(selected)
    onLook('looked')
  }, [selected, project, onLook])
  return useSlice(project.document, (document) =>
    looked !== undefined && document.nodes[looked] ? looked : undefined,
  )
}

/** What to do while nothing has been trained: run it, or look at what others have trained. */
function NoRuns() {
  const { all, ready } = useTrainers()
  const readOnly = useReadOnly()
  const actions = useKeptActions()
  const { t } = useText()
  const what =
    all.length === 0 ? 'run.no-trainer' : ready.length === 0 ? 'results.not-ready' : 'results.start-here'
  return (
    <div className={styles.empty}>
      <LineChart size={28} aria-hidden="true" />
      <p>{t(what)}</p>
      {all.length > 0 && <RunButton />}
      <Button kind="quiet" disabled={readOnly} onClick={() => void actions.add()}>
        <FilePlus2 size={16} aria-hidden="true" />
        {t('results.add')}
      </Button>
    </div>
  )
}
