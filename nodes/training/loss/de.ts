import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { loss } from './loss.ts'

export const words: NodeWords<typeof loss> = {
  title: 'Verlustfunktion',
  titles: {
    automatic: 'Verlustfunktion',
    'categorical-crossentropy': 'Kreuzentropie',
    'binary-crossentropy': 'Binäre Kreuzentropie',
    'mean-squared-error': 'Quadratischer Fehler',
    'mean-absolute-error': 'Absoluter Fehler',
  },
  summary: 'Misst, wie falsch das Netz liegt; das Training macht diese Zahl klein.',
  help: paragraphs(
    'Nach jedem Stapel werden die Antworten des Netzes mit den richtigen verglichen. Der Verlust fasst in einer Zahl zusammen, wie weit sie auseinanderliegen; als Formel der Gewichte heißt er Kostenfunktion. Das Training tut nichts anderes, als die Gewichte so zu drehen, dass diese Zahl kleiner wird.',
    'Warum zählt man nicht einfach die Fehler? Weil sich eine Anzahl nicht ändert, wenn man ein Gewicht ein winziges Stück dreht. Der Verlust ändert sich dabei und zeigt so, wo es bergab geht.',
    'Für Klassen nimmt man die Kreuzentropie: Sie fragt, welche Wahrscheinlichkeit das Netz der richtigen Klasse gegeben hat. 1 kostet nichts, 0,5 ein wenig, fast 0 sehr viel. Falsch und sich sicher zu sein ist teuer. Die kategoriale Kreuzentropie ist für eine Ausgabe je Klasse da (Softmax), die binäre Kreuzentropie für eine einzige Ausgabe, die Ja oder Nein bedeutet (Sigmoid). Für Zahlen nimmt man den mittleren quadratischen Fehler.',
    'Auf „automatisch“ folgt der Verlust aus dem, was das Netz ausgibt und die Daten verlangen; der Trainer sagt, welchen er nahm und warum. Dafür brauchst du diesen Knoten nicht.',
    'Probier aus: Trainiere dasselbe Netz mit Kreuzentropie und mit dem mittleren quadratischen Fehler und vergleiche die Genauigkeiten, nicht die Verluste: Das sind verschiedene Einheiten.',
  ),
  keywords: [
    'Verlust',
    'Kostenfunktion',
    'Fehler',
    'Kreuzentropie',
    'Loss',
    'MSE',
    'MAE',
    'quadratischer Fehler',
  ],
  inputs: {},
  outputs: { loss: 'Verlustfunktion' },
  params: {
    kind: {
      label: 'Art',
      hint: 'Welche Fehler wie viel kosten. Automatisch passt fast immer.',
      options: {
        automatic: 'automatisch',
        'categorical-crossentropy': 'kategorial: Kreuzentropie für eine von mehreren Klassen',
        'binary-crossentropy': 'binär: Kreuzentropie für Ja oder Nein',
        'mean-squared-error': 'quadratisch: mittlerer quadratischer Fehler',
        'mean-absolute-error': 'absolut: mittlerer absoluter Fehler',
      },
    },
  },
  messages: {
    'about-automatic': 'Der Trainer wählt den Verlust, der zur Ausgabe des Netzes passt, und sagt warum.',
    'about-categorical-crossentropy':
      'Kostet −log der Wahrscheinlichkeit der richtigen Klasse: 1 kostet 0, 0,5 kostet 0,69 und 0,01 kostet 4,6.',
    'about-binary-crossentropy':
      'Für eine Ausgabe zwischen 0 und 1, die Ja oder Nein bedeutet: −log der Wahrscheinlichkeit der richtigen Antwort.',
    'about-mean-squared-error':
      'Der Abstand zur richtigen Zahl, quadriert: Doppelt so weit daneben kostet viermal so viel.',
    'about-mean-absolute-error':
      'Der einfache Abstand zur richtigen Zahl: Einzelne weit entfernte Beispiele zählen weniger als beim Quadrat.',
  },
}
