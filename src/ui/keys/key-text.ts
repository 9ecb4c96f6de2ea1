import type { Language } from '../../../graph/text.ts'
import { shortcutText } from '../../frame/shortcut-text.ts'

const SIGNS: Readonly<Record<string, string>> = { Plus: '+', Minus: '−', Arrows: '← ↑ → ↓' }
const GERMAN: Readonly<Record<string, string>> = {
  Delete: 'Entf',
  Space: 'Leertaste',
  Escape: 'Esc',
  Tab: 'Tab',
  Backspace: 'Rücktaste',
}
const ENGLISH: Readonly<Record<string, string>> = { Escape: 'Esc' }

/** Keys as they are printed on the keyboard: `Mod+Delete` is Ctrl+Delete, Strg+Entf or ⌘Delete. */
export function keyText(keys: string, language: Language, platform?: string): string {
  const names = language === 'de' ? GERMAN : ENGLISH
  const text = shortcutText(keys, language, platform)
  return text
    .split(/(?<=.)(?=\+)|(?<=\+)/)
    .map((part) => names[part] ?? SIGNS[part] ?? part)
    .join('')
}
