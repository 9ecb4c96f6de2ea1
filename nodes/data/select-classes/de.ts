import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { selectClasses } from './select-classes.ts'

export const words: NodeWords<typeof selectClasses> = {
  title: 'Klassen auswählen',
  summary: 'Behält die Beispiele einiger Klassen und lässt die anderen Klassen weg.',
  help: paragraphs(
    'Nur Beispiele der gewählten Klassen gehen weiter. Das Netz braucht dann für jede gewählte Klasse einen Ausgang und nicht mehr: bei zwei Klassen zwei Ausgänge.',
    'Das macht man, um eine Aufgabe leichter zu machen oder um zwei Klassen, die oft verwechselt werden, genau anzusehen. Weniger Klassen heißt auch: weniger Beispiele und schnelleres Training.',
    'Die Klassen behalten ihre Namen. Innen werden sie von 0 an neu gezählt, weil die Ausgänge eines Netzes so gezählt werden.',
    'Probier aus: Suche in einer Konfusionsmatrix die zwei Klassen, die am häufigsten verwechselt werden, wähle nur diese beiden aus und trainiere noch einmal. Ist das Netz jetzt besser?',
  ),
  keywords: ['filtern', 'Klassen wählen', 'Label', 'Teilmenge', 'Kategorien', 'binär'],
  inputs: { data: 'Beispiele' },
  outputs: { data: 'Beispiele der gewählten Klassen' },
  params: {
    classes: {
      label: 'Klassen',
      hint: 'Wessen Beispiele bleiben. Mindestens zwei, sonst gibt es nichts zu unterscheiden.',
    },
  },
  messages: {
    'no-examples-of-class':
      'Von {name} gibt es kein Trainingsbeispiel, darüber lässt sich also nichts lernen. Verlange im Datenknoten mehr Beispiele oder wähle andere Klassen.',
    'one-class': 'Bei einer einzigen Klasse gibt es nichts zu unterscheiden. Wähle mindestens zwei Klassen.',
  },
}
