import type { arraysMessages as en } from '../en/arrays-messages.ts'

/** Was der Bildschirm sagt: eigene Arrays. */
export const arraysMessages: Readonly<Record<keyof typeof en, string>> = {
  'arrays.choose': 'Dateien wählen …',
  'arrays.choose-short': 'Wählen …',
  'arrays.count': '{count, plural, one {# Array} other {# Arrays}}',
  'arrays.reading': 'Datei {done, number} von {total, number} wird gelesen …',
  'arrays.settings': 'Form, Antworten, Klassennamen …',
  'arrays.title': 'Eigene Arrays',
  'arrays.hint':
    'Beispiele und Antworten gehören zusammen: das erste Beispiel zur ersten Antwort und so weiter. Wähle, was jedes Array ist; keine Rolle gibt es zweimal.',
  'arrays.role-of': 'Wofür „{name}“ da ist',
  'arrays.remove': '„{name}“ herausnehmen',
  'arrays.role.x-train': 'Beispiele zum Trainieren',
  'arrays.role.y-train': 'Antworten zum Trainieren',
  'arrays.role.x-validation': 'Beispiele zum Validieren',
  'arrays.role.y-validation': 'Antworten zum Validieren',
  'arrays.role.x-test': 'Beispiele zum Testen',
  'arrays.role.y-test': 'Antworten zum Testen',
  'arrays.role.class-names': 'Namen der Klassen',
  'arrays.role.unused': 'nicht benutzt',
  'arrays.shape': 'Form eines Beispiels',
  'arrays.shape-hint':
    'Höhe × Breite × Kanäle eines Bildes, etwa 28×28×1, oder wie viele Zahlen es hat. Leer: wie aus dem Array erraten.',
  'arrays.channels-first': 'Kanäle stehen vorn',
  'arrays.channels-first-hint':
    'Im Array ist jede Farbe ein eigenes Bild, wie PyTorch es hat. Wenn Bilder falsch aussehen, versuch das.',
  'arrays.target': 'Die Antworten sind',
  'arrays.target-hint': 'Klassen werden unterschieden; Zahlen werden vorhergesagt, wie sie sind.',
  'arrays.target.guessed': 'wie erraten',
  'arrays.target.guessed-as': 'wie erraten: {target}',
  'arrays.target.classes': 'Klassen',
  'arrays.target.numbers': 'Zahlen',
  'arrays.names': 'Namen der Klassen',
  'arrays.names-hint': 'In der Reihenfolge der Labels, mit Kommas dazwischen. Leer: die Labels selbst.',
}
