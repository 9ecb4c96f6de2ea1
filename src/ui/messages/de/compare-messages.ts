import type { compareMessages as en } from '../en/compare-messages.ts'

/** What the screen says: comparing runs. */
export const compareMessages: Readonly<Record<keyof typeof en, string>> = {
  'compare.parts': 'Was verglichen wird',
  'compare.curves': 'Kurven',
}
