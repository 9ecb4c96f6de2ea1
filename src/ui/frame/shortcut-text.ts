import type { Language } from '../../graph/text.ts'

const APPLE = /Mac|iP(hone|ad|od)/
const GERMAN: Readonly<Record<string, string>> = { Ctrl: 'Strg', Shift: 'Umschalt', Enter: 'Eingabe' }

/** `Mod+Z` as it is written on the keyboard in front of the person: Ctrl+Z, Strg+Z, ⌘Z. */
export function shortcutText(keys: string, language: Language, platform = navigator.platform): string {
  const parts = keys.split('+')
  if (APPLE.test(platform))
    return parts.map((part) => ({ Mod: '⌘', Shift: '⇧', Enter: '↩' })[part] ?? part).join('')
  return parts
    .map((part) => (part === 'Mod' ? 'Ctrl' : part))
    .map((part) => (language === 'de' ? (GERMAN[part] ?? part) : part))
    .join('+')
}
