import { Plus } from 'lucide-react'
import type { Json } from '../../../graph/base/json.ts'
import type { NodeId } from '../../../graph/document/document.ts'
import { checkAxes } from '../../../graph/node/check-axes.ts'
import type { SweepConfig } from '../../../graph/values/axis.ts'
import { type Axis, MOST_AXES } from '../../../graph/values/axis.ts'
import { countSettings } from '../../../graph/variants/enumerate-settings.ts'
import { wayOf } from '../../../graph/variants/sweep-of.ts'
import { useProject } from '../../base/context.tsx'
import { useText } from '../../base/language/use-text.ts'
import { useSignal } from '../../base/signals/use-signal.ts'
import styles from './axes.module.css'
import { AxisRow, type ValueControl } from './axis-row.tsx'
import { nextAxis, variedNodes } from './varied-parameters.ts'

/** Which parameters of the nodes before a sweep are varied, and how: a list with as many rows as parameters. */
export function AxesControl(props: {
  readonly node: NodeId
  readonly value: Json | undefined
  readonly disabled: boolean
  readonly Control: ValueControl
  readonly onChange: (value: Json) => void
}) {
  const { node, value, disabled } = props
  const graph = useSignal(useProject().checked)
  const { t } = useText()
  const axes = value !== undefined && checkAxes(value) ? (value as readonly Axis[]) : []
  const nodes = variedNodes(graph, node)
  const next = nextAxis(graph, nodes, axes)
  const change = (changed: readonly Axis[]) => props.onChange(changed)
  return (
    <>
      <ul className={styles.axes}>
        {axes.map((axis, place) => (
          <AxisRow
            key={`${axis.node}/${axis.param}/${place}`}
            graph={graph}
            nodes={nodes}
            axis={axis}
            isTaken={(id, param) => axes.some((other) => other.node === id && other.param === param)}
            disabled={disabled}
            Control={props.Control}
            onChange={(changed) => change(axes.with(place, changed))}
            onRemove={() => change(axes.toSpliced(place, 1))}
          />
        ))}
      </ul>
      {nodes.length === 0 ? (
        <p className={styles.none}>{t('sweep.nothing-before')}</p>
      ) : (
        <span className={styles.foot}>
          <button
            type="button"
            className={styles.add}
            disabled={disabled || !next || axes.length >= MOST_AXES}
            onClick={() => next && change([...axes, next])}
          >
            <Plus size={14} /> {t('sweep.add')}
          </button>
          {axes.length > 0 && <Count node={node} axes={axes} />}
        </span>
      )}
    </>
  )
}

/** How many runs it will be. */
function Count({ node, axes }: { readonly node: NodeId; readonly axes: readonly Axis[] }) {
  const graph = useSignal(useProject().checked)
  const { t } = useText()
  const { definition, params = {}, inputs } = graph.node(node) ?? {}
  if (definition?.plan.kind !== 'sweep') return null
  const config = { ...(definition.plan.sweep(params) as SweepConfig), axes }
  const points = countSettings(graph, axes, wayOf(graph, config))
  const metrics = inputs?.metrics
  const trainer = metrics && 'trainer' in metrics ? metrics.trainer : ''
  const repeats = Number(graph.node(trainer)?.params.repeats ?? 1)
  return (
    <span className={styles.count} aria-live="polite">
      {repeats === 1
        ? t('sweep.runs', { count: points })
        : t('sweep.runs-repeated', { points, repeats, count: points * repeats })}
    </span>
  )
}
