import type { NodeId } from '../../graph/document.ts'
import { nodeTitle } from '../../session/node-title.ts'
import { useProject } from '../context.tsx'
import { useText } from '../language/use-text.ts'
import { useSlice } from '../live/use-slice.ts'
import { cx } from '../theme/cx.ts'
import { signOf } from '../widgets/node-sign.ts'
import { PortShape } from '../widgets/port-shape.tsx'
import type { Size } from './card-geometry.ts'
import styles from './node-card.module.css'

/** A card seen from far away: only its title, large, in a card of the same size, and whether something is wrong. */
export function FarCard(props: { readonly id: NodeId; readonly size: Size | undefined }) {
  const { id, size } = props
  const project = useProject()
  const { text } = useText()
  const checked = useSlice(project.checked, (graph) => graph.nodes[id])
  const wrong = checked?.problems.some((problem) => problem.severity === 'error')
  return (
    <div
      className={cx(styles.card, styles.far, wrong && styles.isProblem)}
      style={{ width: size?.width, height: size?.height }}
    >
      <PortShape type={signOf(checked?.definition)} size={22} />
      <span className={styles.farTitle}>{text(nodeTitle(project.checked.value, id))}</span>
    </div>
  )
}
