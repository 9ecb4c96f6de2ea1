import { controlMessages } from './control-messages.ts'

/*
 * One key space for the whole face. Each part of the screen declares its own table beside its components
 * (`messageTable` refuses a key that one language lacks) and is listed here, once per language.
 */
const en = { ...controlMessages.en }
const de = { ...controlMessages.de } satisfies Record<keyof typeof en, string>

export type MessageKey = keyof typeof en
export const MESSAGES: Readonly<Record<'en' | 'de', Readonly<Record<MessageKey, string>>>> = { en, de }
