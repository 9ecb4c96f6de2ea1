import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { liveActivation } from './live-activation.ts'

export const words: NodeWords<typeof liveActivation> = {
  title: 'Aktivierung (Experiment)',
  titles: { relu: 'ReLU (Experiment)', absolute: 'Betrag', clip: 'Auf 0…255 begrenzen' },
  summary: 'Schickt jede Zahl eines Bildes durch eine Funktion wie ReLU.',
  help: paragraphs(
    'ReLU lässt positive Zahlen, wie sie sind, und macht aus negativen 0. In Faltungsnetzen steht sie hinter jedem Filter: Übrig bleibt, wo der Filter sein Muster gefunden hat und wie deutlich.',
    'Ein Filter für senkrechte Kanten gibt positive Zahlen, wo es dunkler wird, und negative, wo es heller wird. Nach ReLU ist nur die eine Sorte übrig. Mit dem Betrag bleiben beide, und das Bild zeigt jede Kante.',
    'Begrenzen macht aus allem unter 0 eine 0 und aus allem über 255 eine 255, wie es ein Bildschirm mit einem geschärften Bild tun muss.',
    'Probier aus: Verbinde ReLU und den Betrag mit demselben Filter, nebeneinander. Welche Kanten fehlen nach ReLU? Welcher Filter fände gerade diese?',
  ),
  keywords: ['ReLU', 'Gleichrichter', 'Betrag', 'begrenzen', 'Aktivierung', 'nichtlinear', 'negativ'],
  inputs: { input: 'Bild' },
  outputs: { output: 'Bild' },
  params: {
    kind: {
      label: 'Funktion',
      hint: 'Was mit jeder einzelnen Zahl geschieht.',
      options: { relu: 'ReLU: negativ wird 0', absolute: 'Betrag', clip: 'begrenzen: auf 0…255' },
    },
  },
}
