import type { CheckedNode } from '../../../graph/check/checked-graph.ts'
import { nodeTitle } from '../../../graph/check/node-title.ts'
import type { NodeId } from '../../../graph/document/document.ts'
import { useProject } from '../../base/context.tsx'
import { useText } from '../../base/language/use-text.ts'
import { cx } from '../../base/theme/cx.ts'
import { NodeMark } from '../../base/widgets/node-mark.tsx'
import type { Size } from '../../layout/card-geometry.ts'
import styles from './node-card.module.css'

/**
 * A card without its details, in the same size: its title, and whether something is wrong. Seen from far away the
 * title is large; styles see to that, so that nothing is drawn anew where a zoom comes past it.
 */
export function FarCard(props: {
  readonly id: NodeId
  readonly checked: CheckedNode | undefined
  readonly size: Size | undefined
}) {
  const { id, checked, size } = props
  const project = useProject()
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
