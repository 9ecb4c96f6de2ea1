import { X } from 'lucide-react'
import { useReadOnly } from '../../base/context.tsx'
import { useText } from '../../base/language/use-text.ts'
import { useSignal } from '../../base/signals/use-signal.ts'
import { pointAt } from '../../layout/wires/wire-path.ts'
import { useCanvas } from '../canvas-context.tsx'
import styles from './layers.module.css'

/** The button that removes a wire, on the one wire that is selected. */
export function WireTool() {
  const { view, project, selection } = useCanvas()
  const { t } = useText()
  const selected = useSignal(selection)
  const shown = useSignal(view.wires)
  const readOnly = useReadOnly()
  const [id, ...others] = selected.wires
  const shape = others.length === 0 && shown.find((wire) => wire.id === id)
  if (!shape || readOnly) return null
  const { x, y } = pointAt(shape.path, 0.5)
  return (
    <button
      type="button"
      className={styles.wireTool}
      style={{ left: x, top: y }}
      aria-label={t('canvas.wire.remove')}
      title={t('canvas.wire.remove')}
      onClick={() => project.perform({ name: 'unwire', operation: { kind: 'remove-wire', id: shape.id } })}
    >
      <X size={13} />
    </button>
  )
}
