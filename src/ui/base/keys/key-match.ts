import { isApple } from './apple.ts'

const SIGNS: Readonly<Record<string, string>> = { Plus: '+', Minus: '-', Space: ' ' }
/** Where the signs are on the keyboard that those of other scripts are made from. */
const PLACES: Readonly<Record<string, { readonly code: string; readonly shift: boolean }>> = {
  '/': { code: 'Slash', shift: false },
  '?': { code: 'Slash', shift: true },
  '.': { code: 'Period', shift: false },
  '+': { code: 'Equal', shift: true },
  '-': { code: 'Minus', shift: false },
}

/** What of a key press says which key it is. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/**
 * Whether a key press is `keys` (`Mod+Shift+V`). What a key writes decides: Z is where a German or a Dvorak keyboard
 * has it, and a sign or digit counts with Shift or without, wherever it is. Only where it writes another script (я, ع)
 * does its place decide, which is the place of the Latin letter that is printed beside it.
 */
export function isKey(event: KeyPress, keys: string, platform = navigator.platform): boolean {
  const parts = keys.split('+')
  const name = parts.pop() ?? ''
  const apple = isApple(platform)
  const [mod, other] = apple ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey]
  if (mod !== parts.includes('Mod') || other || event.altKey !== parts.includes('Alt')) return false
  const key = (SIGNS[name] ?? name).toLowerCase()
  const shift = event.shiftKey === parts.includes('Shift')
  if (writesOtherScript(event.key)) {
    const place = PLACES[key]
    if (place) return event.code === place.code && event.shiftKey === place.shift
    return shift && (event.code === `Key${key.toUpperCase()}` || event.code === `Digit${key}`)
  }
  const isSign = key.length === 1 && !/[a-z ]/.test(key)
  return event.key.toLowerCase() === key && (isSign || shift)
}

/** Neither plain ASCII nor a Latin letter with an accent, whose keyboard has the plain letters elsewhere. */
function writesOtherScript(key: string): boolean {
  return !/^[\x20-\x7e]*$/.test(key) && !/\p{Script=Latin}/u.test(key)
}
