import type { controlMessages as en } from '../en/control-messages.ts'

/** What the screen says: control. */
export const controlMessages: Readonly<Record<keyof typeof en, string>> = {
  'control.reset': 'zurück zur Vorgabe',
  'control.height': 'Höhe',
  'control.width': 'Breite',
  'control.square': 'Höhe und Breite gleich',
  'control.all-classes': 'Alle',
  'control.class': 'Klasse {index}',
  'control.last-class': 'Mindestens eine Klasse muss bleiben.',
  'control.slider': '{label}, Schieberegler',
  'control.cell': '{label}, Zeile {row}, Spalte {column}',
  'control.choose-picture': 'Bild wählen …',
  'control.drop-picture': 'oder hier ablegen',
  'control.rows': '{count, plural, one {# Zeile} other {# Zeilen}}',
  'control.columns': '{count, plural, one {# Spalte} other {# Spalten}}',
  'control.more-rows': 'Eine Zeile mehr',
  'control.fewer-rows': 'Eine Zeile weniger',
  'control.more-columns': 'Eine Spalte mehr',
  'control.fewer-columns': 'Eine Spalte weniger',
  'problem.fix': 'Beheben',
  'problem.unknown': 'Hier stimmt etwas nicht ({code}).',
}
