import { PanelRightOpen } from 'lucide-react'
import type { NodeId } from '../../../graph/document/document.ts'
import { useText } from '../../base/language/use-text.ts'
import { useSignal } from '../../base/signals/use-signal.ts'
import { useSlice } from '../../base/signals/use-slice.ts'
import { useCanvas } from '../canvas-context.tsx'
import styles from './layers.module.css'

/** The button that shows all of a node, on the one card that is selected: not a part of each of a thousand cards. */
export function CardTool() {
  const { selection, frame } = useCanvas()
  const { nodes } = useSignal(selection)
  const isOpen = useSignal(frame.inspector)
  const presenting = useSignal(frame.presenting)
  const [id, ...others] = nodes
  return id === undefined || others.length > 0 || isOpen || presenting ? null : <DetailsButton id={id} />
}

function DetailsButton({ id }: { readonly id: NodeId }) {
  const { view, project, frame, dragged } = useCanvas()
  const { t } = useText()
  const isDetailed = useSlice(view.detailed, (ids) => ids.has(id))
  const isDragged = useSlice(dragged, (now) => now?.parts.nodes.has(id) ?? false)
  const position = useSlice(project.document, ({ nodes }) => nodes[id]?.position)
  if (!isDetailed || isDragged || !position) return null
  return (
    <button
      type="button"
      className={styles.cardTool}
      style={{ left: position.x + (view.places.rect(id)?.width ?? 0), top: position.y }}
      aria-label={t('canvas.command.details')}
      title={t('canvas.command.details')}
      onClick={() => frame.open('inspector')}
    >
      <PanelRightOpen size={14} />
    </button>
  )
}
