import type { Language } from '../../graph/base/text.ts'

export interface Saying {
  readonly word: string
  /** The same under other names. */
  readonly also?: readonly string[]
  /** One or two sentences. */
  readonly meaning: string
}

/** A word of the field, in plain words, and the node types at which one meets it. */
export interface Word {
  readonly id: string
  readonly text: Readonly<Record<Language, Saying>>
  readonly nodes: readonly [string, ...string[]]
}

/** Node types, then word, meaning and other names in English and in German. */
export function word(
  id: string,
  nodes: Word['nodes'],
  [enWord, enMeaning, ...enAlso]: readonly [string, string, ...string[]],
  [deWord, deMeaning, ...deAlso]: readonly [string, string, ...string[]],
): Word {
  return {
    id,
    nodes,
    text: {
      en: { word: enWord, meaning: enMeaning, also: enAlso },
      de: { word: deWord, meaning: deMeaning, also: deAlso },
    },
  }
}
