import { useEffect, useRef } from 'react'

/** Keys with the Ctrl (or Command) key held down as `Mod+…`, others alone. */
export type KeyMap = Readonly<Record<string, (event: KeyboardEvent) => void>>

const TEXT_INPUTS = new Set(['text', 'search', 'number', 'email', 'url', 'password', 'tel'])

/** Whether keys belong to what a person is writing. */
export function isWriting(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return TEXT_INPUTS.has(target.type)
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable)
}

/**
 * Keys that work wherever the focus is, unless something closer to it has handled them. Keys without Ctrl, and undo
 * and redo, stay with a text field that has the focus.
 */
export function useGlobalKeys(keys: KeyMap): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.altKey) return
      const mod = event.ctrlKey || event.metaKey
      const key = event.key.length === 1 ? event.key.toUpperCase() : event.key
      const name = `${mod ? 'Mod+' : ''}${event.shiftKey && mod ? 'Shift+' : ''}${key}`
      const perform = latest.current[name]
      if (!perform) return
      const local = !mod || name === 'Mod+Z' || name === 'Mod+Y' || name === 'Mod+Shift+Z'
      if (local && isWriting(event.target)) return
      event.preventDefault()
      perform(event)
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])
}
