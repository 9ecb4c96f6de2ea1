import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import { activationWords, initializerWords } from '../de.ts'
import type { dense } from './dense.ts'

export const words: NodeWords<typeof dense> = {
  title: 'Vollverbunden (Dense)',
  summary: 'Eine Schicht aus Neuronen, jedes mit jeder ankommenden Zahl verbunden.',
  help: paragraphs(
    'Jede Einheit ist ein künstliches Neuron. Es nimmt jede ankommende Zahl mit einem eigenen Gewicht mal, zählt alles zusammen, gibt seinen Bias dazu und schickt die Summe durch die Aktivierung. Das ergibt je Einheit eine Ausgabezahl.',
    'Weil jede Einheit alles sieht, kann eine Dense-Schicht alle Merkmale gegeneinander abwägen: Eine Schleife oben und ein Strich unten sprechen für eine 9. Darum steht sie meist am Ende des Netzes. Die letzte hat eine Einheit für jede Klasse und Softmax, damit ihre Ausgaben Wahrscheinlichkeiten sind.',
    'Der Preis ist die Zahl der Gewichte: Eingänge mal Einheiten. Bei rohen Bildern ist das viel, und dass Pixel Nachbarn sind, sagt ihr nichts. Deshalb kommen Faltungen davor.',
    'Schichten zwischen Eingabe und Ausgabe heißen verdeckte Schichten. Mehr Einheiten können verwickeltere Zusammenhänge lernen, aber auch die Trainingsbeispiele auswendig (Überanpassung).',
    'Probier aus: Ändere die Einheiten von 128 auf 16 und zurück. Wie viel Genauigkeit kostet das, wie viele Gewichte spart es? Was geschieht ohne Aktivierung?',
  ),
  keywords: [
    'voll verbunden',
    'Neuron',
    'Perzeptron',
    'verdeckte Schicht',
    'Ausgabeschicht',
    'Einheiten',
    'Gewichte',
    'dicht',
  ],
  inputs: { input: 'Reihe von Zahlen' },
  outputs: { output: 'Eine Zahl je Einheit' },
  params: {
    units: {
      label: 'Einheiten',
      hint: 'Wie viele Neuronen die Schicht hat und damit wie viele Zahlen sie ausgibt. In der letzten Schicht: eine für jede Klasse.',
    },
    activation: activationWords,
    bias: {
      label: 'Bias',
      hint: 'Ein weiteres Gewicht für jede Einheit, das zu ihrer Summe dazukommt. Es verschiebt, ab wann die Einheit anspricht.',
    },
    ...initializerWords,
  },
  messages: {
    'softmax-of-one':
      'Softmax sorgt dafür, dass alle Ausgaben zusammen 1 ergeben; eine einzelne Einheit gibt also immer 1. Wähle Sigmoid oder eine Einheit für jede Klasse.',
  },
}
