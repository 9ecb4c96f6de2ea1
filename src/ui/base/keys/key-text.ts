import type { Language } from '../../../graph/base/text.ts'
import { isApple } from './apple.ts'

const SIGNS: Readonly<Record<string, string>> = { Plus: '+', Minus: '−', Arrows: '← ↑ → ↓', Escape: 'Esc' }
const ON_APPLE: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Enter: '↩' }
interface Printed {
  readonly always: Readonly<Record<string, string>>
  /** Where no Apple keyboard has its signs. */
  readonly elsewhere: Readonly<Record<string, string>>
}
const ENGLISH: Printed = { always: {}, elsewhere: { Mod: 'Ctrl' } }
/** Keyboards of other languages than English. */
const PRINTED: Readonly<Partial<Record<Language, Printed>>> = {
  de: {
    always: { Delete: 'Entf', Space: 'Leertaste', Backspace: 'Rücktaste' },
    elsewhere: { Mod: 'Strg', Shift: 'Umschalt', Enter: 'Eingabe' },
  },
}

/** Keys as they are printed on the keyboard in front of the person: `Mod+Delete` is Ctrl+Delete, Strg+Entf or ⌘Delete. */
export function keyText(keys: string, language: Language, platform = navigator.platform): string {
  const apple = isApple(platform)
  const { always, elsewhere } = PRINTED[language] ?? ENGLISH
  const names: Readonly<Record<string, string>> = {
    ...SIGNS,
    ...always,
    ...(apple ? ON_APPLE : elsewhere),
  }
  return keys
    .split('+')
    .map((part) => names[part] ?? part)
    .join(apple ? '' : '+')
}
