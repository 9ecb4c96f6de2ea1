import type { Language } from '../../../graph/base/text.ts'
import { isApple } from './apple.ts'

const SIGNS: Readonly<Record<string, string>> = { Plus: '+', Minus: '−', Arrows: '← ↑ → ↓', Escape: 'Esc' }
const ON_APPLE: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Enter: '↩' }
const ELSEWHERE: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { Mod: 'Ctrl' },
  de: { Mod: 'Strg', Shift: 'Umschalt', Enter: 'Eingabe' },
}
const GERMAN: Readonly<Record<string, string>> = {
  Delete: 'Entf',
  Space: 'Leertaste',
  Backspace: 'Rücktaste',
}

/** Keys as they are printed on the keyboard in front of the person: `Mod+Delete` is Ctrl+Delete, Strg+Entf or ⌘Delete. */
export function keyText(keys: string, language: Language, platform = navigator.platform): string {
  const apple = isApple(platform)
  const names = {
    ...SIGNS,
    ...(language === 'de' ? GERMAN : {}),
    ...(apple ? ON_APPLE : ELSEWHERE[language]),
  }
  return keys
    .split('+')
    .map((part) => names[part] ?? part)
    .join(apple ? '' : '+')
}
