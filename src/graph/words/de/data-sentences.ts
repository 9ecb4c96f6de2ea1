import type { dataSentences as en } from '../en/data-sentences.ts'

/** Sentences that several data nodes share. */
export const dataSentences: Readonly<Record<keyof typeof en, string>> = {
  'data-shape-differs':
    'Das Netz ist für Beispiele von {wanted} gemacht, diese haben {shape}. Verbinde Daten derselben Form.',
  'data-target-differs':
    'Das Netz hat gelernt, mit {learned} zu antworten, aber diese Daten fragen nach {here}. Wähle in beiden dasselbe.',
  'data-scaled-differently':
    'Das Netz hat mit Zahlen bis {learned, number} gelernt, diese gehen bis {here, number}. Skaliere diese Daten genauso.',
  'part-empty':
    'Diese Daten haben keine {part, select, train {Trainingsbeispiele} validation {Validierungsbeispiele} other {Testbeispiele}}; gezeigt werden stattdessen die {used, select, train {Trainingsbeispiele} validation {Validierungsbeispiele} other {Testbeispiele}}.',
  'no-examples': 'Diese Daten haben gar keine Beispiele. Wähle im Datenknoten welche aus.',
  'fewer-pictures':
    '{param}: {asked, number} sind gewünscht, aber von den gewählten Klassen sind dafür nur {left, number} übrig.',
  'one-class': 'Bei einer einzigen Klasse gibt es nichts zu unterscheiden. Wähle mindestens zwei.',
  'examples-shown':
    '{count, plural, one {# Beispiel} other {# Beispiele}} aus dem {part, select, train {Trainingsteil} validation {Validierungsteil} other {Testteil}}{practised, select, yes {: Damit hat das Netz geübt} no {: Damit hat das Netz nie geübt} other {}}.',
  'needs-classes':
    'Dieser Schritt arbeitet mit Klassen, aber diese Daten fragen nach Zahlen. Verbinde Daten mit Klassen oder nimm diesen Knoten heraus.',
  'needs-two-classes':
    'Diese Daten haben nur eine Klasse, es gibt also nichts zu unterscheiden. Wähle im Datenknoten mehr aus.',
  'class-not-there':
    'Eine Klasse {index, number} haben diese Daten nicht: Sie haben {classes, number} Klassen, gezählt von 0 bis {last, number}. Wähle eine davon.',
  'needs-pictures':
    'Dieser Schritt arbeitet mit Bildern (Höhe × Breite × Kanäle), aber hier kommt {shape} an. Setze ihn dorthin, wo Bilder fließen, vor alles, was sie flach macht.',
  'counts-now':
    'Danach: {train, number} zum Trainieren, {validation, number} zum Validieren, {test, number} zum Testen.',
  'counts-about':
    'Danach ungefähr {train, number} zum Trainieren, {validation, number} zum Validieren, {test, number} zum Testen: Wie viele es von jeder Klasse sind, zeigt sich erst, wenn die Daten geladen sind.',
}
