import { memo } from 'react'
import type { CheckedGraph } from '../../../graph/check/checked-graph.ts'
import { nodeTitle } from '../../../graph/check/node-title.ts'
import type { GraphDocument, NodeId } from '../../../graph/document/document.ts'
import { useProject } from '../../base/context.tsx'
import { useText } from '../../base/language/use-text.ts'
import { useKeyed } from '../../base/signals/use-keyed.ts'
import { useSlice } from '../../base/signals/use-slice.ts'
import { cx } from '../../base/theme/cx.ts'
import { NodeMark } from '../../base/widgets/node-mark.tsx'
import { cardWidth, WIDE_CARD_WIDTH } from '../../layout/card-geometry.ts'
import { ProblemNote } from '../../problems/problem-note.tsx'
import { RunMark } from '../../trainers/run-mark.tsx'
import { orderedTrainers, runLook } from '../../trainers/run-palette.ts'
import { EnlargeButton } from '../../views/enlarge-button.tsx'
import type { View, ViewProps } from '../../views/view.ts'
import { isWorthEnlarging, viewOf } from '../../views/views.ts'
import styles from './node-card.module.css'
import { NodeFoot } from './node-foot.tsx'
import { NodeParams } from './node-params.tsx'
import { TitleField } from './title-field.tsx'

const nodeOf = ({ nodes }: GraphDocument, id: NodeId) => nodes[id]
const checkedOf = ({ nodes }: CheckedGraph, id: NodeId) => nodes[id]

/** A node as a card: title, what flows, the parameters that matter, what is wrong, shape and weights. No ports. */
export const NodeCard = memo(function NodeCard(props: {
  readonly id: NodeId
  /** Its name is being written. */
  readonly renaming?: boolean
  readonly onRenamed?: () => void
}) {
  const { id } = props
  const project = useProject()
  const { text } = useText()
  const node = useKeyed(project.document, nodeOf, id)
  const checked = useKeyed(project.checked, checkedOf, id)
  if (!node) return null
  const definition = checked?.definition
  const view = checked && viewOf(checked)
  const worst = checked?.problems.some((p) => p.severity === 'error')
    ? 'error'
    : checked?.problems.find(({ intended }) => intended === undefined)?.severity
  return (
    <div
      data-card=""
      className={cx(
        styles.card,
        cardWidth(definition) === WIDE_CARD_WIDTH && styles.wide,
        worst === 'error' && styles.isProblem,
        worst === 'warning' && styles.isWarning,
      )}
    >
      <div className={styles.header}>
        <NodeMark definition={definition} />
        {props.renaming ? (
          <TitleField id={id} onDone={props.onRenamed} />
        ) : (
          <span className={styles.title} data-title="" title={text(nodeTitle(project.checked.value, id))}>
            {text(nodeTitle(project.checked.value, id))}
          </span>
        )}
        {definition?.plan.kind === 'trainer' && <TrainerMark id={id} />}
        {checked && isWorthEnlarging(checked) && !props.renaming && (
          <EnlargeButton what={{ node: id }} size={13} className={styles.enlarge} ahead={view?.Large.ahead} />
        )}
      </div>
      {view?.Card && checked && !view.isBelow && <Body Card={view.Card} id={id} checked={checked} />}
      {checked && definition && <NodeParams id={id} node={node} checked={checked} />}
      {checked && <ProblemNote checked={checked} />}
      {view?.Card && view.isBelow && checked && <Body Card={view.Card} id={id} checked={checked} />}
      {checked && <NodeFoot checked={checked} />}
    </div>
  )
})

/** What the node shows. Not drawn again when the node is only moved. */
const Body = memo(function Body({
  Card,
  ...props
}: ViewProps & { readonly Card: NonNullable<View['Card']> }) {
  return <Card {...props} />
})

/** The sign of a trainer's run, the same as in every curve and table. */
function TrainerMark({ id }: { readonly id: NodeId }) {
  const place = useSlice(useProject().checked, (graph) => orderedTrainers(graph).indexOf(id))
  return <RunMark look={runLook(Math.max(0, place))} size={12} />
}
