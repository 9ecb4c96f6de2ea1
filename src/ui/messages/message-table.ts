import type { Language } from '../../graph/base/text.ts'

/** Messages (ICU) of one part of the screen, in every language, with the same keys. */
export type MessageTable<K extends string> = Readonly<Record<Language, Readonly<Record<K, string>>>>

/** Declares messages; a key that one language lacks is a type error. */
export function messageTable<const K extends string>(table: {
  readonly en: Readonly<Record<K, string>>
  readonly de: Readonly<Record<NoInfer<K>, string>>
}): MessageTable<K> {
  return table
}
