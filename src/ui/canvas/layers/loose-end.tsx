import { useSignal } from '../../base/signals/use-signal.ts'
import { portOf } from '../../layout/ports-of.ts'
import { drawPath, plainPath } from '../../layout/wires/wire-path.ts'
import { useCanvas } from '../canvas-context.tsx'
import { otherSide } from '../wiring/wire-rules.ts'
import styles from './layers.module.css'
import { typeColor } from './type-color.ts'

/** The wire in the hand, from its fixed end to the pointer, or to the port that would take it. */
export function LooseEnd() {
  const { wiring, view, project, registry } = useCanvas()
  const now = useSignal(wiring)
  if (!now) return null
  const { loose, pointer, target } = now
  const fixed = view.places.port(loose.side, loose.fixed)
  const end = (target && view.places.port(otherSide(loose.side), target)) ?? pointer
  if (!fixed || !end) return null
  const [node, port] = loose.fixed
  const type = portOf(project.document.value, registry, loose.side, node, port)?.type
  const path = loose.side === 'out' ? plainPath(fixed, end) : plainPath(end, fixed)
  return (
    <svg className={styles.inHand} width="1" height="1" aria-hidden="true">
      <path
        className={styles.looseEnd}
        d={drawPath(path)}
        data-refused={now.refused ? true : undefined}
        style={{ color: typeColor(type) }}
      />
    </svg>
  )
}
