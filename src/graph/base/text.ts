/** The languages a person can choose. Each has a folder of words in `src/languages`. */
export const LANGUAGES = ['en', 'de'] as const
export type Language = (typeof LANGUAGES)[number]

/** A text in English and German, and in whatever other language somebody wrote it in. */
export type Translated = { readonly en: string; readonly de: string } & Readonly<
  Partial<Record<Language, string>>
>

/** A text in several languages, or one that needs no translation (a person's own words, a proper name). */
export type Text = string | Translated

/** A word about a node type, to be found in the words of the language in use. */
export type NodeWord =
  | { readonly kind: 'title'; readonly type: string; readonly variant?: string | undefined }
  | { readonly kind: 'input' | 'output'; readonly type: string; readonly port: string }
  | { readonly kind: 'param'; readonly type: string; readonly param: string }

export function textIn(text: Text, language: Language): string {
  return typeof text === 'string' ? text : (text[language] ?? text.en)
}
