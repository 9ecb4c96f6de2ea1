import { type KeyboardEvent, useEffect, useRef } from 'react'
import styles from './parts.module.css'

/**
 * Writing on the canvas itself. Leaving it keeps the text, Escape does not. What takes long to write is handed over
 * while it is written, so that nothing is lost when the page ends.
 */
export function TextField(props: {
  readonly label: string
  readonly value: string
  readonly lines?: boolean
  readonly onWritten?: (value: string) => void
  readonly onDone: (value: string) => void
}) {
  const { label, value, lines, onWritten, onDone } = props
  const before = useRef(value)
  const input = useRef<HTMLInputElement>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  const field = () => input.current ?? area.current
  useEffect(() => {
    const element = input.current ?? area.current
    element?.focus({ preventScroll: true })
    element?.select()
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    const element = field()
    const done =
      event.key === 'Escape' || (event.key === 'Enter' && (!lines || event.ctrlKey || event.metaKey))
    if (!element || !done) return
    event.preventDefault()
    if (event.key === 'Escape') element.value = before.current
    const part = element.closest<HTMLElement>('[tabindex]')
    element.blur()
    part?.focus({ preventScroll: true })
  }
  const shared = {
    className: styles.field,
    'aria-label': label,
    defaultValue: value,
    onChange: () => onWritten?.(field()?.value.trim() ?? value),
    onBlur: () => onDone(field()?.value.trim() ?? value),
    onKeyDown,
  }
  return lines ? (
    <textarea ref={area} rows={3} maxLength={20_000} {...shared} />
  ) : (
    <input ref={input} type="text" maxLength={120} {...shared} />
  )
}
