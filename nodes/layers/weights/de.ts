import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import { initializerWords } from '../de.ts'
import type { weights } from './weights.ts'

export const words: NodeWords<typeof weights> = {
  title: 'Gewichte',
  summary: 'Die Zahlen, mit denen Neuronen malnehmen, was ankommt: das, was ein Netz lernt.',
  help: paragraphs(
    'Ein Gewicht sagt, wie viel eine Eingabe für ein Neuron zählt. Ein großes lässt sie viel zählen, eines nahe 0 kaum, ein negatives lässt sie dagegen sprechen. Jedes Neuron hat so viele Gewichte, wie Zahlen ankommen.',
    'Verbinde die Gewichte mit einer Gewichteten Summe. Zusammen mit Bias und Aktivierung ist das eine Dense-Schicht, zerlegt, damit du ihre Teile siehst.',
    'Vor dem Training sind die Gewichte zufällig. Diese ersten Zahlen zu wählen heißt Gewichtsinitialisierung: Sind sie zu groß, schießen die Neuronen über; sind sie zu klein, kommt kaum etwas durch. Das Training ändert jedes davon nach jedem Stapel ein wenig, und zwar so, dass der Verlust kleiner wird.',
    'Probier aus: Lass alle Gewichte mit 0 beginnen und trainiere ein Netz mit einer verdeckten Schicht. Ihre Neuronen bleiben alle gleich, weil jedes dieselbe Korrektur bekommt.',
  ),
  keywords: ['Parameter', 'Matrix', 'Neuron', 'Initialisierung', 'Anfangswerte', 'von Grund auf'],
  inputs: {},
  outputs: { weights: 'Gewichte' },
  params: {
    units: {
      label: 'Neuronen',
      hint: 'Wie viele Neuronen eigene Gewichte bekommen und damit wie viele Summen herauskommen.',
    },
    ...initializerWords,
  },
}
