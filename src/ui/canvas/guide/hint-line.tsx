import { X } from 'lucide-react'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { useCanvas } from '../canvas-context.tsx'
import styles from './guide.module.css'

/**
 * One line at the bottom of the canvas with one thing to do about it. There is room for one. Whoever shows it also
 * announces it, once: an element that comes with its text is said by some screen readers only.
 */
export function HintLine(props: {
  readonly label: string
  readonly text: string
  readonly action: ReactNode
  readonly dismiss: { readonly label: string; readonly perform: () => void }
}) {
  const { label, text, action, dismiss } = props
  const { view } = useCanvas()
  const line = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const element = line.current
    return () => {
      // A press or a run that begins takes the line away, and with it the button that has the focus.
      if (element?.contains(document.activeElement)) queueMicrotask(() => view.focus.onCanvas())
    }
  }, [view])
  return (
    <section ref={line} className={styles.line} aria-label={label} data-overlay="">
      <p>{text}</p>
      {action}
      <button
        type="button"
        className={styles.dismiss}
        aria-label={dismiss.label}
        title={dismiss.label}
        onClick={dismiss.perform}
      >
        <X size={15} />
      </button>
    </section>
  )
}
