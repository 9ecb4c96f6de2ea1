import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { scale } from './scale.ts'

export const words: NodeWords<typeof scale> = {
  title: 'Skalieren',
  summary: 'Bringt die Zahlen der Beispiele in einen Bereich, in dem Netze gut lernen.',
  help: paragraphs(
    'Pixel sind als Zahlen von 0 bis 255 gespeichert. Bei so großen Zahlen schießt jeder Trainingsschritt über das Ziel hinaus: Der Verlust springt oder bleibt stehen. Mit Zahlen um 1 lernt dasselbe Netz ruhig. Darum beginnt fast jedes Rezept mit „/255“.',
    'Teilen macht aus 0…255 den Bereich 0…1. Standardisieren zieht den Mittelwert aller Trainingspixel ab und teilt durch ihre Streuung; danach ist der Mittelwert 0 und die Streuung 1. Mittelwert und Streuung stammen nur aus dem Trainingsteil, damit nichts vom Testteil ins Training gelangt. In einer Tabelle bekommt jede Spalte ihre eigenen: Ein Gewicht in Pfund ist tausendmal so groß wie eine Zahl von Zylindern und würde sie übertönen.',
    'Für dich sehen die Bilder danach gleich aus; nur die Zahlen dahinter haben sich geändert.',
    'Probier aus: Trainiere dasselbe Netz einmal mit „unverändert“ und einmal mit „teilen“, nebeneinander, mit dem Optimierer SGD.',
  ),
  keywords: [
    'normieren',
    'normalisieren',
    'standardisieren',
    'teilen',
    '/255',
    'Vorverarbeitung',
    'Wertebereich',
  ],
  inputs: { data: 'Beispiele' },
  outputs: { data: 'Skalierte Beispiele' },
  params: {
    mode: {
      label: 'Wie',
      hint: 'Für Bilder genügt Teilen. Standardisieren passt auch für Zahlen verschiedener Art.',
      options: {
        divide: 'teilen',
        standardise: 'standardisieren: Mittelwert 0, Streuung 1',
        none: 'unverändert lassen',
      },
    },
    by: { label: 'Teilen durch', hint: '255 macht aus Pixeln von 0…255 Zahlen von 0 bis 1.' },
    per: {
      label: 'Mittelwert und Streuung',
      hint: 'Die Spalten einer Tabelle sind von verschiedener Art, jede braucht ihre eigenen. Die Pixel von Bildern sind alle von einer Art.',
      options: {
        automatic: 'was zu den Daten passt',
        all: 'von allen Zahlen gemeinsam',
        column: 'von jeder Zahl eines Beispiels für sich',
      },
    },
  },
  messages: {
    'too-faint':
      'Diese Zahlen sind höchstens {largest, number}; durch {by, number} geteilt werden sie so klein, dass das Netz die Beispiele kaum noch unterscheiden kann. Lass sie unverändert.',
    'too-faint-table':
      'Diese Zahlen sind höchstens {largest, number}; durch {by, number} geteilt werden sie so klein, dass das Netz die Beispiele kaum noch unterscheiden kann. Standardisiere sie stattdessen.',
    'columns-standardised':
      'Danach hat jede Spalte über die Trainingsbeispiele den Mittelwert 0 und die Streuung 1.',
    'range-divided':
      'Aus Zahlen von {min, number} bis {max, number} werden Zahlen von {low, number} bis {high, number}.',
    'range-standardised': 'Danach haben die Trainingsbeispiele den Mittelwert 0 und die Streuung 1.',
  },
}
