/** The languages every text exists in. */
export const LANGUAGES = ['en', 'de'] as const
export type Language = (typeof LANGUAGES)[number]

/** A text in every language, or one that needs no translation (a person's own words, a proper name). */
export type Text = string | Readonly<Record<Language, string>>

export function textIn(text: Text, language: Language): string {
  return typeof text === 'string' ? text : text[language]
}
