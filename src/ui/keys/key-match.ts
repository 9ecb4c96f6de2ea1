const APPLE = /Mac|iP(hone|ad|od)/
const SIGNS: Readonly<Record<string, string>> = { Plus: '+', Minus: '-', Space: ' ' }

/**
 * Whether a key press is `keys` (`Mod+Shift+V`). A sign such as `?` or `/` is what is printed, wherever a keyboard
 * has it, so Shift does not count there.
 */
export function isKey(event: KeyboardEvent, keys: string, platform = navigator.platform): boolean {
  const parts = keys.split('+')
  const name = parts.pop() ?? ''
  const key = SIGNS[name] ?? name
  if (event.key.toLowerCase() !== key.toLowerCase()) return false
  const mod = APPLE.test(platform) ? event.metaKey : event.ctrlKey
  const other = APPLE.test(platform) ? event.ctrlKey : event.metaKey
  const isSign = key.length === 1 && !/[a-z0-9 ]/i.test(key)
  return (
    mod === parts.includes('Mod') &&
    !other &&
    event.altKey === parts.includes('Alt') &&
    (isSign || event.shiftKey === parts.includes('Shift'))
  )
}
