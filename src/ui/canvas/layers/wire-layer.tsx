import { useSignal } from '../../base/signals/use-signal.ts'
import { useCanvas } from '../canvas-context.tsx'
import styles from './layers.module.css'
import { Wire } from './wire.tsx'

/** All wires that can be seen, in one SVG: one element each in place of one layer each. */
export function WireLayer() {
  const { view } = useCanvas()
  const wires = useSignal(view.wires)
  return (
    <svg className={styles.wires} width="1" height="1" aria-hidden="true">
      {wires.map((shape) => (
        <Wire key={shape.id} shape={shape} />
      ))}
    </svg>
  )
}
