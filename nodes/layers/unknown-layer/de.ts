import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { unknownLayer } from './unknown-layer.ts'

export const words: NodeWords<typeof unknownLayer> = {
  title: 'Unbekannte Schicht',
  summary: 'Hält den Platz einer Schicht aus einer Datei, für die es keinen Knoten gibt.',
  help: paragraphs(
    'Wird ein Netz geöffnet, das anderswo gemacht wurde, dann wird aus jeder seiner Schichten ein Knoten. Für manche Schichten von Keras gibt es hier keinen, oder keinen mit dieser Einstellung: Dieser Knoten steht an ihrer Stelle und behält wortwörtlich, was die Datei über sie sagt.',
    'Er rechnet nichts, darum muss warten, was hinter ihm kommt. Setze eine Schicht an seine Stelle, die Ähnliches tut, oder nimm ihn heraus: Schichten, die nur beim Training wirken, etwa Rauschen, fehlen nicht, wenn das Netz antwortet.',
    'Verloren geht dabei nichts: Die Einstellungen bleiben im Graphen, lassen sich rechts lesen und werden mit ihm gespeichert.',
  ),
  keywords: ['importieren', 'Keras', 'Platzhalter', 'eigene Schicht', 'nicht unterstützt'],
  inputs: { input: 'Eingang' },
  outputs: { output: 'Ausgang' },
  params: { layer: { label: 'In der Datei', hint: 'Was die Datei über diese Schicht sagt, wortwörtlich.' } },
  messages: {
    'layer-unknown':
      'Kein Knoten tut, was „{class}“ mit diesen Einstellungen tut. Setze eine andere Schicht an seine Stelle oder nimm ihn heraus.',
  },
}
