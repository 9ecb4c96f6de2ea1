import type { NodeId } from '../../../graph/document/document.ts'
import { nodeTitle } from '../../../session/base/node-title.ts'
import { useProject } from '../../base/context.tsx'
import { useText } from '../../base/language/use-text.ts'
import { useSlice } from '../../base/signals/use-slice.ts'
import { cx } from '../../base/theme/cx.ts'
import { NodeMark } from '../../base/widgets/node-mark.tsx'
import type { Size } from '../../layout/card-geometry.ts'
import styles from './node-card.module.css'

/**
 * A card without its details, in the same size: its title, and whether something is wrong. Seen from far away the
 * title is large.
 */
export function FarCard(props: {
  readonly id: NodeId
  readonly size: Size | undefined
  readonly large: boolean
}) {
  const { id, size, large } = props
  const project = useProject()
  const { text } = useText()
  const checked = useSlice(project.checked, (graph) => graph.nodes[id])
  const wrong = checked?.problems.some((problem) => problem.severity === 'error')
  return (
    <div
      className={cx(styles.card, large && styles.far, wrong && styles.isProblem)}
      style={{ width: size?.width, height: size?.height }}
    >
      <div className={large ? styles.farHeader : styles.header}>
        <NodeMark definition={checked?.definition} size={large ? 24 : undefined} />
        <span className={large ? styles.farTitle : styles.title}>
          {text(nodeTitle(project.checked.value, id))}
        </span>
      </div>
    </div>
  )
}
