import type { Language, Text } from '../../../graph/base/text.ts'

/** A text changed by a person who reads it in one language: the other languages keep theirs. */
export function changeText(before: Text, value: string, language: Language): Text {
  return typeof before === 'string' ? value : { ...before, [language]: value }
}
