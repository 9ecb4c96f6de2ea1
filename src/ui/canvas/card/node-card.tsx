import { memo } from 'react'
import type { CheckedGraph } from '../../../graph/check/checked-graph.ts'
import { nodeTitle } from '../../../graph/check/node-title.ts'
import type { GraphDocument, NodeId } from '../../../graph/document/document.ts'
import { useProject } from '../../base/context.tsx'
import { useText } from '../../base/language/use-text.ts'
import { useKeyed } from '../../base/signals/use-keyed.ts'
import { cx } from '../../base/theme/cx.ts'
import { cardWidth, hasFoot, WIDE_CARD_WIDTH } from '../../layout/card-geometry.ts'
import { ProblemNote } from '../../problems/problem-note.tsx'
import type { View, ViewProps } from '../../views/view.ts'
import { isWorthEnlarging, viewOf } from '../../views/views.ts'
import { CardHeader } from './card-header.tsx'
import styles from './node-card.module.css'
import { NodeFoot } from './node-foot.tsx'
import { NodeParams } from './node-params.tsx'

const nodeOf = ({ nodes }: GraphDocument, id: NodeId) => nodes[id]
const checkedOf = (graph: CheckedGraph, id: NodeId) => graph.node(id)

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
        definition && hasFoot(definition) && styles.footed,
        worst === 'error' && styles.isProblem,
        worst === 'warning' && styles.isWarning,
      )}
    >
      <CardHeader
        id={id}
        definition={definition}
        title={text(nodeTitle(project.checked.value, id))}
        renaming={props.renaming}
        onRenamed={props.onRenamed}
        canEnlarge={checked !== undefined && isWorthEnlarging(checked)}
        ahead={view?.Large.ahead}
      />
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
