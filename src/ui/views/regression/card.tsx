import type { CheckedNode } from '../../../graph/check/checked-graph.ts'
import type { NodeId } from '../../../graph/document/document.ts'
import type { ModelValue } from '../../../graph/values/port-value.ts'
import { useText } from '../../base/language/use-text.ts'
import { pathOf } from '../../pictures/path-of.ts'
import { type Extent, extentOf, shareOf } from '../../pictures/ticks.ts'
import { StaleNote } from '../../trainers/stale-note.tsx'
import shared from '../shared/card.module.css'
import { useNothingYet } from '../shared/nothing-yet.ts'
import { useEvaluation } from '../shared/use-evaluation.ts'
import { useRunBehind } from '../shared/use-model.ts'
import type { ViewProps } from '../view.ts'
import styles from './card.module.css'
import { type Point, useLine } from './use-line.ts'

/** The regression picture without axes. */
export function RegressionCard(props: ViewProps) {
  const model = props.checked.inputs.model as ModelValue | undefined
  const run = useRunBehind(model)
  return (
    <>
      <div className={styles.plot}>
        {model?.network.data.shape.join() === '1' ? <Line {...props} /> : <Against {...props} />}
      </div>
      {run && <StaleNote run={run} />}
    </>
  )
}

function Line({ id, checked }: { readonly id: NodeId; readonly checked: CheckedNode }) {
  const line = useLine(checked)
  const { t } = useText()
  if (!line) return <Nothing id={id} />
  return (
    <>
      <Picture {...line} faint={line.untrained} />
      {line.untrained && <span className={shared.untrained}>{t('score.untrained')}</span>}
    </>
  )
}

function Against({ id }: { readonly id: NodeId }) {
  const shown = useEvaluation(id)
  if (!shown) return <Nothing id={id} />
  const { outputs, targets } = shown.evaluation
  const extent = extentOf([...outputs, ...targets])
  const points = Array.from(targets, (target, i) => [target, outputs[i] ?? 0] as const)
  return (
    <Picture
      x={extent}
      y={extent}
      points={points}
      curve={[
        [extent[0], extent[0]],
        [extent[1], extent[1]],
      ]}
      faint
    />
  )
}

function Nothing({ id }: { readonly id: NodeId }) {
  return <span className={shared.nothing}>{useNothingYet(id)}</span>
}

function Picture(props: {
  readonly x: Extent
  readonly y: Extent
  readonly points: readonly Point[]
  readonly curve: readonly Point[]
  readonly faint?: boolean
}) {
  const { x, y, points, curve } = props
  const { t } = useText()
  const place = ([a, b]: Point) => [2 + shareOf(a, x) * 180, 78 - shareOf(b, y) * 76] as const
  return (
    <svg viewBox="0 0 184 80" role="img" aria-label={t('score.plot-small', { count: points.length })}>
      <path className={shared.frame} d="M2,2V78H182" />
      {points.map((point, i) => (
        <circle key={i} className={shared.point} cx={place(point)[0]} cy={place(point)[1]} r={2} />
      ))}
      <path className={shared.line} data-faint={props.faint || undefined} d={pathOf(curve.map(place))} />
    </svg>
  )
}
