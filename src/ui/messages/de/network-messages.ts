import type { networkMessages as en } from '../en/network-messages.ts'

/** What the screen says: networks that are taken along. */
export const networkMessages: Readonly<Record<keyof typeof en, string>> = {
  'network.take': 'Netz mitnehmen …',
  'network.title': 'Netz mitnehmen',
  'network.whose': 'Netz von',
  'network.trained':
    'Mit den Gewichten des letzten Laufs, {within, select, yes {mitten in Epoche {epoch, number}} other {nach {epoch, plural, one {# Epoche} other {# Epochen}}}}.',
  'network.right':
    'Es lag bei {share} von {count, plural, one {# {part, select, test {Testbeispiel} validation {Validierungsbeispiel} other {Trainingsbeispiel}}} other {# {part, select, test {Testbeispielen} validation {Validierungsbeispielen} other {Trainingsbeispielen}}}} richtig.',
  'network.untrained':
    'Dieses Netz ist noch nicht trainiert: Es geht mit seinen Startgewichten, und seine Antworten sind geraten.',
  'network.changed':
    '{what, select, data {Die Daten haben} other {Das Netz hat}} sich seit dem letzten Lauf geändert, deshalb geht es mit Startgewichten. Trainiere es noch einmal, um es trainiert mitzunehmen, oder mach die Änderung rückgängig.',
  'network.none': 'Noch gibt es kein Netz zum Mitnehmen: Behebe zuerst, was vor diesem Trainer nicht stimmt.',
  'network.gathering': 'Das Netz wird zu Beispielen befragt …',
  'network.writing': 'Die Datei wird geschrieben …',
  'network.checking': 'Die Datei wird wieder gelesen und dasselbe gefragt …',
  'network.done':
    '{file}, {size}: an {count, plural, one {# Beispiel} other {# Beispielen}} geprüft, gleiche Antworten{isSame, select, yes { bis zur letzten Stelle} sure { (höchstens {difference} auseinander: Genauer ist einfache Genauigkeit nicht, wo ein Netz so sicher ist)} other { (höchstens {difference} auseinander)}}.',
  'network.promise':
    'Skalieren und die anderen Schritte, die ein Beispiel vorbereiten, gehen mit; es nimmt Beispiele also so, wie die Daten sie haben. Jede Datei wird geprüft, bevor du sie bekommst.',
}
