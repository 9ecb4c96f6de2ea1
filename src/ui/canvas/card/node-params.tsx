import { memo } from 'react'
import type { Json } from '../../../graph/base/json.ts'
import type { CheckedNode } from '../../../graph/check/checked-graph.ts'
import type { GraphNode, NodeId } from '../../../graph/document/document.ts'
import { setParam } from '../../../graph/node/set-param.ts'
import { useProject, useReadOnly } from '../../base/context.tsx'
import { arrivingClasses } from '../../controls/arriving-classes.ts'
import { fitsCard } from '../../controls/grid-rows.ts'
import { ParameterControl } from '../../controls/parameter-control.tsx'
import styles from './node-card.module.css'

interface NodeParamsProps {
  readonly id: NodeId
  readonly node: GraphNode
  readonly checked: CheckedNode
}

/** The parameters that matter most, editable on the card. Not drawn again when only what flows through changes. */
export const NodeParams = memo(function NodeParams(props: NodeParamsProps) {
  const { id, node, checked } = props
  const project = useProject()
  const readOnly = useReadOnly()
  const { definition } = checked
  if (!definition) return null
  const shown = Object.entries(definition.params).filter(
    ([name, parameter]) =>
      parameter.onCard &&
      (parameter.shown?.(checked.params) ?? true) &&
      (parameter.kind !== 'grid' || fitsCard(parameter, checked.params[name])),
  )
  if (shown.length === 0) return null
  const set = (param: string, value: Json) =>
    project.perform({
      name: 'set-param',
      operation: setParam(definition, [id, node], param, value),
      mergeKey: `${id}/${param}`,
    })
  return (
    <div className={styles.body}>
      {shown.map(([name]) => (
        <ParameterControl
          key={name}
          node={id}
          compact
          definition={definition}
          name={name}
          classNames={arrivingClasses(checked, name)}
          value={Object.hasOwn(node.params, name) ? node.params[name] : checked.params[name]}
          disabled={readOnly}
          problem={checked.problems.find((problem) => problem.param === name)}
          onChange={(value) => set(name, value)}
        />
      ))}
    </div>
  )
}, isControlledAlike)

/** Whether the controls would be the same. */
function isControlledAlike(before: NodeParamsProps, now: NodeParamsProps): boolean {
  const [was, is] = [before.checked, now.checked]
  return (
    before.id === now.id &&
    before.node.params === now.node.params &&
    was.definition === is.definition &&
    was.params === is.params &&
    (was.problems === is.problems || (was.problems.length === 0 && is.problems.length === 0)) &&
    Object.keys(is.definition?.params ?? {}).every(
      (name) => arrivingClasses(was, name) === arrivingClasses(is, name),
    )
  )
}
