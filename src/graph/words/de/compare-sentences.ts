import type { compareSentences as en } from '../en/compare-sentences.ts'

/** Was über Läufe nebeneinander gesagt wird. */
export const compareSentences: Readonly<Record<keyof typeof en, string>> = {
  'differ-in-nothing': 'Sie unterscheiden sich in nichts.',
  'differ-in-one': 'Sie unterscheiden sich nur in: {what}.',
  'differ-in-more':
    'Sie unterscheiden sich in {count, number} Dingen: {what}. Welches davon den Unterschied macht, kann so niemand sagen; ändere eins nach dem anderen, dann zeigt es sich.',
  'differ-and-more': '{what} und {more, number} mehr',
  'differ-more-values': '{more, number} weitere',
  'differ-seed': 'Startwert',
  'differ-start': 'Anfangsgewichte',
  'differ-data': 'Daten',
  'differ-wiring': 'Drähte',
  'differ-with': 'mit',
  'differ-without': 'ohne',
  'differ-on': 'an',
  'differ-off': 'aus',
}
