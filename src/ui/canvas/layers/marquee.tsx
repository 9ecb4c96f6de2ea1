import { useSignal } from '../../base/signals/use-signal.ts'
import { useCanvas } from '../canvas-context.tsx'
import styles from './layers.module.css'

/** The rectangle being drawn to select. */
export function Marquee() {
  const rect = useSignal(useCanvas().marquee)
  if (!rect) return null
  return (
    <div
      className={styles.marquee}
      style={{ left: rect.x, top: rect.y, width: rect.width, height: rect.height }}
    />
  )
}
