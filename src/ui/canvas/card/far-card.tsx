import type { CheckedGraph } from '../../../graph/check/checked-graph.ts'
import { nodeTitle } from '../../../graph/check/node-title.ts'
import type { NodeId } from '../../../graph/document/document.ts'
import { useProject } from '../../base/context.tsx'
import { useText } from '../../base/language/use-text.ts'
import { useKeyed } from '../../base/signals/use-keyed.ts'
import { cx } from '../../base/theme/cx.ts'
import { NodeMark } from '../../base/widgets/node-mark.tsx'
import type { Size } from '../../layout/card-geometry.ts'
import styles from './node-card.module.css'

const checkedOf = (graph: CheckedGraph, id: NodeId) => graph.node(id)

/**
 * A card without its details, in the same size: its title, and whether something is wrong. Seen from far away the
 * title is large; styles see to that, so that nothing is drawn anew where a zoom comes past it.
 */
export function FarCard({ id, size }: { readonly id: NodeId; readonly size: Size | undefined }) {
  const project = useProject()
  const checked = useKeyed(project.checked, checkedOf, id)
  const { text } = useText()
  const wrong = checked?.problems.some((problem) => problem.severity === 'error')
  return (
    <div
      className={cx(styles.card, styles.far, wrong && styles.isProblem)}
      style={{ width: size?.width, height: size?.height }}
    >
      <div className={styles.header}>
        <NodeMark definition={checked?.definition} />
        <span className={styles.title}>{text(nodeTitle(project.checked.value, id))}</span>
      </div>
    </div>
  )
}
