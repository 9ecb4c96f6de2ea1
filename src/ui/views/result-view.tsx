import { useMemo } from 'react'
import type { CheckedNode } from '../../graph/check/checked-graph.ts'
import type { NodeId } from '../../graph/document/document.ts'
import type { MetricsValue } from '../../graph/values/port-value.ts'
import { useProject } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { useSlice } from '../base/live/use-slice.ts'
import { StaleNote } from '../trainers/stale-note.tsx'
import { useShownRuns } from '../trainers/use-runs.ts'
import { ConfusionView } from './confusion/confusion-view.tsx'
import { ScoreTable } from './confusion/score-table.tsx'
import { CurvesView } from './curves/curves-view.tsx'
import { EvaluationView } from './evaluation/measured-scores.tsx'
import { FeatureMapsView } from './feature-maps/view.tsx'
import { LiveView } from './image/view.tsx'
import { PredictView } from './predict/view.tsx'
import { PredictionsView } from './predictions/predictions-view.tsx'
import { RegressionView } from './regression/view.tsx'
import { classNames, targetAt } from './shared/class-names.ts'
import { useNothingYet } from './shared/nothing-yet.ts'
import { useEvaluation } from './shared/use-evaluation.ts'
import styles from './shared/view.module.css'
import { ThresholdView } from './threshold/threshold-view.tsx'
import { TrainerView } from './trainer/view.tsx'
import { WeightsView } from './weights/view.tsx'

/** What a node has to show, large: a result, the run of a trainer, the maps of a layer. Nothing for other nodes. */
export function ResultView({ node }: { readonly node: NodeId }) {
  const project = useProject()
  const checked = useSlice(project.checked, (graph) => graph.nodes[node])
  const plan = checked?.definition?.plan
  if (!checked || !plan) return null
  if (plan.kind === 'trainer') return <TrainerView key={node} id={node} />
  if (plan.kind === 'layer') return <FeatureMapsView key={node} id={node} checked={checked} />
  if (plan.kind === 'live') return <LiveView key={node} id={node} checked={checked} shows={plan.shows} />
  if (plan.kind !== 'result') return null
  if (plan.shows === 'curves') return <WiredCurves key={node} checked={checked} />
  if (plan.shows === 'feature-maps') return <FeatureMapsView key={node} id={node} checked={checked} />
  if (plan.shows === 'predict') return <PredictView key={node} id={node} checked={checked} />
  if (plan.shows === 'weights') return <WeightsView key={node} id={node} checked={checked} />
  if (plan.shows === 'regression') return <RegressionView key={node} id={node} checked={checked} />
  return <Measured key={node} id={node} checked={checked} shows={plan.shows} />
}

function Measured(props: {
  readonly id: NodeId
  readonly checked: CheckedNode
  readonly shows: 'evaluation' | 'confusion' | 'predictions' | 'threshold'
}) {
  const { id, checked, shows } = props
  const project = useProject()
  const shown = useEvaluation(id)
  const nothing = useNothingYet(id)
  const target = useSlice(project.checked, (graph) => targetAt(graph, id))
  const tools = useText()
  const names = useMemo(
    () => (shown ? classNames(shown, target, tools) : []),
    [shown?.evaluation, shown?.data, target, tools],
  )
  if (!shown) return <p className={styles.muted}>{nothing}</p>
  const { confusion } = shown.evaluation
  return (
    <section className={styles.result} aria-label={tools.t('results.result')}>
      <StaleNote run={shown.run} />
      {shows === 'evaluation' && <EvaluationView shown={shown} target={target} />}
      {shows === 'confusion' && confusion && (
        <>
          <ConfusionView
            key={shown.run.run}
            shown={shown}
            confusion={confusion}
            names={names}
            values={checked.params.values === 'percent' ? 'percent' : 'counts'}
          />
          <ScoreTable confusion={confusion} names={names} accuracy={shown.evaluation.accuracy ?? 0} />
        </>
      )}
      {shows === 'threshold' && (
        <ThresholdView shown={shown} names={names} threshold={Number(checked.params.threshold)} />
      )}
      {shows === 'predictions' && <PredictionsView shown={shown} names={names} params={checked.params} />}
    </section>
  )
}

function WiredCurves({ checked }: { readonly checked: CheckedNode }) {
  const { metrics } = checked.inputs
  const wired = useMemo(
    () => ((metrics ?? []) as readonly MetricsValue[]).map(({ trainer }) => trainer),
    [metrics],
  )
  const runs = useShownRuns(wired)
  const { t } = useText()
  const { measure, points } = checked.params
  if (runs.length === 0) return <p className={styles.muted}>{t('node.result.none')}</p>
  return (
    <section className={styles.result} aria-label={t('results.result')}>
      <CurvesView
        runs={runs}
        shows={measure === 'loss' || measure === 'accuracy' ? measure : 'both'}
        points={points === 'batches' ? 'batches' : 'epochs'}
        tall
      />
    </section>
  )
}
