import type { Language } from '../base/text.ts'

/** Sentences about data that several nodes share (ICU), by problem or fact code. */
export const DATA_MESSAGES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    'data-shape-differs':
      'The network was made for examples of {wanted}, but these are {shape}. Wire in data of the same shape.',
    'data-target-differs':
      'The network learned to answer {learned}, but this data asks for {here}. Choose the same in both.',
    'data-scaled-differently':
      'The network learned with numbers up to {learned, number}, but these go up to {here, number}. Scale this data in the same way.',
    'part-empty':
      'This data has no {part, select, train {training} validation {validation} other {test}} examples; the {used, select, train {training} validation {validation} other {test}} examples are shown instead.',
    'no-examples': 'This data has no examples at all. Choose some in the data node.',
    'fewer-pictures':
      '{param}: {asked, number} are wanted, but of the chosen classes only {left, number} are left for this.',
    'one-class': 'With a single class there is nothing to tell apart. Choose at least two.',
    'examples-shown':
      '{count, plural, one {# example} other {# examples}} of the {part, select, train {training part} validation {validation part} other {test part}}{practised, select, yes {: the network has practised with them} no {: the network has never practised with them} other {}}.',
    'needs-classes':
      'This step works with classes, but this data asks for numbers. Wire in data with classes, or take this node out.',
    'needs-two-classes':
      'This data has only one class, so there is nothing to tell apart. Choose more in the data node.',
    'class-not-there':
      'This data has no class {index, number}: it has {classes, number} classes, counted from 0 to {last, number}. Choose one of them.',
    'needs-pictures':
      'This step works with pictures (height × width × channels), but {shape} arrives. Put it where pictures flow, before anything that flattens them.',
    'counts-now':
      'Afterwards: {train, number} for training, {validation, number} for validation, {test, number} for testing.',
    'counts-about':
      'Afterwards about {train, number} for training, {validation, number} for validation, {test, number} for testing: how many there are of each class shows only when the data is loaded.',
  },
  de: {
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
  },
}
