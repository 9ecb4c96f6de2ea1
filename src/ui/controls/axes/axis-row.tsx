import { Plus, X } from 'lucide-react'
import type { ComponentType } from 'react'
import type { Json } from '../../../graph/base/json.ts'
import { lookup } from '../../../graph/base/lookup.ts'
import type { CheckedGraph } from '../../../graph/check/checked-graph.ts'
import { nodeTitle } from '../../../graph/check/node-title.ts'
import type { NodeDefinition } from '../../../graph/node/define-node.ts'
import { type Axis, type AxisValues, MOST_AXIS_VALUES, valuesOf } from '../../../graph/values/axis.ts'
import { useText } from '../../base/language/use-text.ts'
import controls from '../controls.module.css'
import styles from './axes.module.css'
import { NumberValues, PickedValues } from './axis-values.tsx'
import { axisFor, type VariedNode } from './varied-parameters.ts'

/** The control of a single value of any parameter, as the inspector has it. */
export type ValueControl = ComponentType<{
  readonly definition: NodeDefinition
  readonly name: string
  readonly value: Json | undefined
  readonly onChange: (value: Json) => void
  readonly compact?: boolean
  readonly disabled?: boolean
}>

interface Props {
  readonly graph: CheckedGraph
  readonly nodes: readonly VariedNode[]
  readonly axis: Axis
  /** Is varied elsewhere in the list already. */
  readonly isTaken: (node: string, param: string) => boolean
  readonly disabled: boolean
  readonly Control: ValueControl
  readonly onChange: (axis: Axis) => void
  readonly onRemove: () => void
}

/** One parameter of a sweep, and the values it takes. */
export function AxisRow(props: Props) {
  const { graph, nodes, axis, disabled } = props
  const { t, text, node: wordsOf } = useText()
  const key = `${axis.node}/${axis.param}`
  const isKnown = nodes.some(({ node, params }) => node === axis.node && params.includes(axis.param))
  const nameOf = (type: string, param: string) => lookup(wordsOf(type)?.params ?? {}, param)?.label ?? param
  const type = graph.node(axis.node)?.definition?.type ?? ''
  const label = nameOf(type, axis.param)
  return (
    <li className={styles.axis}>
      <span className={styles.head}>
        <span className={controls.select}>
          <select
            className={controls.field}
            aria-label={t('sweep.parameter')}
            disabled={disabled}
            value={key}
            onChange={(event) => {
              const [node = '', param = ''] = event.currentTarget.value.split('/')
              props.onChange(axisFor(graph, node, param))
            }}
          >
            {!isKnown && <option value={key}>{`${text(nodeTitle(graph, axis.node))}: ${label}`}</option>}
            {nodes.map(({ node, title, type: own, params }) => (
              <optgroup key={node} label={text(title)}>
                {params.map((param) => (
                  <option
                    key={param}
                    value={`${node}/${param}`}
                    disabled={`${node}/${param}` !== key && props.isTaken(node, param)}
                  >
                    {nameOf(own, param)}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </span>
        <button
          type="button"
          className={controls.icon}
          aria-label={t('sweep.remove', { label })}
          title={t('sweep.remove', { label })}
          disabled={disabled}
          onClick={props.onRemove}
        >
          <X size={14} />
        </button>
      </span>
      {isKnown && nodes.length > 1 && <span className={styles.of}>{text(nodeTitle(graph, axis.node))}</span>}
      <Values {...props} label={label} />
    </li>
  )
}

function Values({ graph, axis, label, disabled, Control, onChange }: Props & { readonly label: string }) {
  const { t, node: wordsOf } = useText()
  const { definition } = graph.node(axis.node) ?? {}
  const parameter = lookup(definition?.params ?? {}, axis.param)
  const change = (values: AxisValues) => onChange({ ...axis, values })
  if (!definition || !parameter) return null
  const shared = { label, values: axis.values, disabled, onChange: change }
  if (parameter.kind === 'integer' || parameter.kind === 'number')
    return <NumberValues {...shared} parameter={parameter} />
  if (parameter.kind === 'choice') {
    const names = wordsOf(definition.type)?.params[axis.param]?.options
    const options = parameter.options.map(
      (option) => [option, (names?.[option] ?? option).split(': ')[0] ?? option] as const,
    )
    return <PickedValues {...shared} parameter={parameter} options={options} />
  }
  if (parameter.kind === 'toggle') {
    const options = [
      [false, t('sweep.off')],
      [true, t('sweep.on')],
    ] as const
    return <PickedValues {...shared} parameter={parameter} options={options} />
  }
  const values = valuesOf(axis.values, parameter.kind === 'class')
  return (
    <ul className={styles.values}>
      {values.map((value, place) => (
        <li key={place}>
          <Control
            definition={definition}
            name={axis.param}
            value={value}
            compact
            disabled={disabled}
            onChange={(next) => change({ kind: 'list', values: values.with(place, next) })}
          />
          <button
            type="button"
            className={controls.icon}
            aria-label={t('sweep.remove-value', { label, place: place + 1 })}
            disabled={disabled || values.length === 1}
            onClick={() => change({ kind: 'list', values: values.toSpliced(place, 1) })}
          >
            <X size={14} />
          </button>
        </li>
      ))}
      <li>
        <button
          type="button"
          className={styles.add}
          disabled={disabled || values.length >= MOST_AXIS_VALUES}
          onClick={() => change({ kind: 'list', values: [...values, another(values)] })}
        >
          <Plus size={14} /> {t('sweep.add-value')}
        </button>
      </li>
    </ul>
  )
}

/** A value that is not in the list yet, to be edited: one more than the last where that is a number or a size. */
function another(values: readonly Json[]): Json {
  const last = values.at(-1) ?? null
  const increased = (value: Json): Json => (typeof value === 'number' ? value + 1 : value)
  return Array.isArray(last) ? (last as readonly Json[]).map(increased) : increased(last)
}
