import type { libraryMessages as en } from '../en/library-messages.ts'

/** What the screen says: library. */
export const libraryMessages: Readonly<Record<keyof typeof en, string>> = {
  'library.search': 'Knoten suchen',
  'library.clear': 'Suche leeren',
  'library.data': 'Daten',
  'library.layer': 'Netz',
  'library.training': 'Training',
  'library.result': 'Hineinsehen',
  'library.experiment': 'Ausprobieren ohne Training',
  'library.nothing': 'Nichts heißt „{query}“.',
  'library.found': '{count, plural, one {# Knoten} other {# Knoten}}',
  'library.wants-room': 'Bauen geht besser auf einem größeren Bildschirm.',
  'library.how': 'Auf die Arbeitsfläche ziehen oder mit der Eingabetaste hinzufügen.',
  'library.added': '{title} ist hinzugefügt.',
}
