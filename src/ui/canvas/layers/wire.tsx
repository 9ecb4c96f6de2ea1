import { memo } from 'react'
import type { CheckedGraph } from '../../../graph/check/checked-graph.ts'
import { valueIn } from '../../../graph/check/value-in.ts'
import type { WireId } from '../../../graph/document/document.ts'
import { useKeyed } from '../../base/signals/use-keyed.ts'
import { cx } from '../../base/theme/cx.ts'
import { drawPath, headsOf } from '../../layout/wires/wire-path.ts'
import { useCanvas } from '../canvas-context.tsx'
import type { WireShape } from '../view/wire-shapes.ts'
import styles from './layers.module.css'
import { typeColor } from './type-color.ts'

const isEmptyIn = (graph: CheckedGraph, id: WireId) => valueIn(graph, id) === undefined

/** One wire in its type's colour, with arrow heads where it runs back. */
export const Wire = memo(function Wire(props: {
  readonly shape: WireShape
  /** One of its ends is being moved. */
  readonly inHand: boolean
  /** What is dragged would be put into it. */
  readonly splicing: boolean
}) {
  const { shape, inHand, splicing } = props
  const { project } = useCanvas()
  const { id } = shape
  const isEmpty = useKeyed(project.checked, isEmptyIn, id)
  const path = drawPath(shape.path)
  return (
    <g
      className={cx(styles.wire, inHand && styles.wireInHand, splicing && styles.wireSplicing)}
      data-wire={id}
      style={{ color: typeColor(shape.type) }}
    >
      <path className={styles.wireHit} d={path} />
      <path className={styles.wireLine} d={path} data-empty={isEmpty || undefined} />
      <WireHeads shape={shape} />
    </g>
  )
})

/** A wire that is pointed at, selected or at a selected node: over the others, and no one's target. */
export function LitWire({ shape }: { readonly shape: WireShape }) {
  const path = drawPath(shape.path)
  return (
    <g className={styles.litWire} data-lit-wire={shape.id} style={{ color: typeColor(shape.type) }}>
      <path className={styles.litEdge} d={path} />
      <path className={styles.litLine} d={path} />
      <WireHeads shape={shape} />
    </g>
  )
}

function WireHeads({ shape }: { readonly shape: WireShape }) {
  const heads = headsOf(shape.path)
  if (heads.length === 0) return null
  return (
    <path
      className={styles.wireHeads}
      d={heads.map(({ x, y }) => `M${x + 5},${y - 5}L${x - 5},${y}L${x + 5},${y + 5}z`).join('')}
    />
  )
}
