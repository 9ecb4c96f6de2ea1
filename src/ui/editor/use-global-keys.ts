import { useEffect, useRef } from 'react'
import { isKey } from '../base/keys/key-match.ts'
import { isTyping } from '../base/keys/typing.ts'

/** By their keys (`Mod+Enter`), as `isKey` reads them. */
export type KeyMap = Readonly<Record<string, (event: KeyboardEvent) => void>>

/** A text field has an undo of its own. */
const OF_FIELDS: ReadonlySet<string> = new Set(['Mod+Z', 'Mod+Y', 'Mod+Shift+Z'])

/**
 * Keys that work wherever the focus is, unless something closer to it has handled them. Keys without Ctrl, and undo
 * and redo, stay with a text field that has the focus.
 */
export function useGlobalKeys(keys: KeyMap): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      const [name, perform] = Object.entries(latest.current).find(([keys]) => isKey(event, keys)) ?? []
      if (name === undefined || !perform) return
      if ((!name.startsWith('Mod+') || OF_FIELDS.has(name)) && isTyping(event.target)) return
      event.preventDefault()
      perform(event)
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])
}
