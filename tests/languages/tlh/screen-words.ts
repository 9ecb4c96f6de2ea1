import type { LanguageFile } from '../../../src/languages/load-screen-words.ts'

type SomeWords = Extract<LanguageFile, { readonly someWords: unknown }>['someWords']

/** A language that has hardly begun. */
export const someWords: SomeWords = {
  language: 'tlh' as SomeWords['language'],
  messages: { 'start.new': 'chu’' },
  nodes: { dense: { title: 'naQ' } },
}
