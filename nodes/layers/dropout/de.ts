import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { dropout } from './dropout.ts'

export const words: NodeWords<typeof dropout> = {
  title: 'Dropout',
  summary:
    'Schaltet beim Training zufällig einen Teil der Zahlen aus, damit das Netz nichts auswendig lernt.',
  help: paragraphs(
    'In jedem Trainingsschritt werden andere Zahlen auf 0 gesetzt, als würden diese Neuronen fehlen. Die übrigen werden etwas vergrößert, damit die Summe etwa gleich bleibt. Wird das Netz getestet oder benutzt, sind alle wieder da.',
    'Kein Neuron kann sich darauf verlassen, dass ein bestimmtes anderes da ist. Das Netz muss auf mehreren Wegen Bescheid wissen und lernt die Trainingsbeispiele weniger auswendig. Das ist das bekannteste Mittel gegen Überanpassung.',
    'Überanpassung erkennst du an den Kurven: Die Genauigkeit beim Training steigt weiter, die bei der Validierung bleibt stehen oder sinkt.',
    'Mit Dropout liegt die Genauigkeit beim Training oft unter der bei der Validierung. Das ist kein Fehler: Nur das Training muss mit Lücken auskommen.',
    'Probier aus: Trainiere einmal ohne und einmal mit 0,5, mit wenigen Beispielen, und vergleiche die beiden Kurvenpaare.',
  ),
  keywords: ['Überanpassung', 'Regularisierung', 'auswendig lernen', 'zufällig', 'ausschalten', 'Rate'],
  inputs: { input: 'Zahlen' },
  outputs: { output: 'Zahlen mit Lücken' },
  params: {
    rate: {
      label: 'Ausgeschaltet',
      hint: '0,2 schaltet zufällig jede fünfte Zahl aus. Üblich sind 0,2 bis 0,5; 0 tut nichts.',
    },
  },
  messages: {
    'rate-high':
      '{rate, number, percent} der Zahlen werden ausgeschaltet; es bleibt kaum etwas, um daraus zu lernen. Üblich sind 20 bis 50 %.',
    'drops-probabilities':
      'Dropout schaltet hier fertige Wahrscheinlichkeiten aus, auch die richtige. Setze es vor die letzte Schicht.',
  },
}
