import { useEffect, useState } from 'react'
import { useText } from '../../base/language/use-text.ts'
import { useSignal } from '../../base/signals/use-signal.ts'
import { useCanvas } from '../canvas-context.tsx'
import { toScreen } from '../view/viewport.ts'
import styles from './popups.module.css'

/** Milliseconds a sentence stays where it was said. */
const STAYS = 4500

/** What the canvas says: near the pointer where it belongs there, and to screen readers. */
export function Said() {
  const { said, wiring, view } = useCanvas()
  const { t } = useText()
  const now = useSignal(said)
  const inHand = useSignal(wiring)
  const [gone, setGone] = useState(now)
  useEffect(() => {
    if (!now) return
    const timer = setTimeout(() => setGone(now), STAYS)
    return () => clearTimeout(timer)
  }, [now])
  const refused = inHand?.by === 'drag' ? inHand.refused : undefined
  const hint =
    refused && inHand?.pointer
      ? { ...refused, at: toScreen(view.viewport.value, inHand.pointer) }
      : now && now !== gone && now.at
        ? { ...now, at: now.at }
        : undefined
  return (
    <>
      <p className="visually-hidden" role="status" aria-live="polite">
        {now && t(now.key, now.values)}
      </p>
      {hint && (
        <p
          className={styles.said}
          style={{
            left: `min(${hint.at.x}px, 100% - 290px * var(--text-size))`,
            top: `min(${hint.at.y}px, 100% - 90px * var(--text-size))`,
          }}
          aria-hidden="true"
        >
          <span>{t(hint.key, hint.values)}</span>
        </p>
      )}
    </>
  )
}
