import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { choice } from '../../../src/graph/node/parameter.ts'
import { LOSSES } from '../../../src/graph/values/loss-kind.ts'

const KINDS = ['automatic', ...LOSSES] as const

export const loss = defineNode({
  type: 'loss',
  version: 1,
  category: 'training',
  inputs: {},
  outputs: { loss: { type: 'loss' } },
  params: { kind: choice({ options: KINDS, default: 'automatic', onCard: true }) },
  infer({ node, params: { kind } }) {
    return {
      outputs: { loss: { kind: 'loss', name: kind, node } },
      facts: [{ code: `about-${kind}`, values: {} }],
    }
  },
  plan: { kind: 'loss', loss: ({ kind }) => (kind === 'automatic' ? undefined : kind) },
  title: ({ kind }) => {
    switch (kind) {
      case 'automatic':
        return { en: 'Loss', de: 'Verlustfunktion' }
      case 'categorical-crossentropy':
        return { en: 'Categorical cross-entropy', de: 'Kategoriale Kreuzentropie' }
      case 'binary-crossentropy':
        return { en: 'Binary cross-entropy', de: 'Binäre Kreuzentropie' }
      case 'mean-squared-error':
        return { en: 'Mean squared error', de: 'Mittlerer quadratischer Fehler' }
      case 'mean-absolute-error':
        return { en: 'Mean absolute error', de: 'Mittlerer absoluter Fehler' }
    }
  },
  examples: [
    {
      name: { en: 'Chosen by the network’s output', de: 'Von der Ausgabe des Netzes bestimmt' },
      params: {},
      inputs: {},
      outputs: { loss: { name: 'automatic' } },
    },
    {
      name: { en: 'For several classes', de: 'Für mehrere Klassen' },
      params: { kind: 'categorical-crossentropy' },
      inputs: {},
      outputs: { loss: { name: 'categorical-crossentropy' } },
    },
    {
      name: { en: 'For yes or no', de: 'Für Ja oder Nein' },
      params: { kind: 'binary-crossentropy' },
      inputs: {},
      outputs: { loss: { name: 'binary-crossentropy' } },
    },
    {
      name: { en: 'For numbers', de: 'Für Zahlen' },
      params: { kind: 'mean-squared-error' },
      inputs: {},
      outputs: { loss: { name: 'mean-squared-error' } },
    },
    {
      name: { en: 'For numbers with outliers', de: 'Für Zahlen mit Ausreißern' },
      params: { kind: 'mean-absolute-error' },
      inputs: {},
      outputs: { loss: { name: 'mean-absolute-error' } },
    },
  ],
  text: {
    en: {
      title: 'Loss',
      summary: 'Measures how wrong the network is; training makes this number small.',
      help: paragraphs(
        'After each batch the answers of the network are compared with the right ones. The loss sums up in one number how far they are apart; as a formula of the weights it is called the cost function. Training does nothing else but turn the weights so that this number becomes smaller.',
        'Why not simply count the mistakes? Because a count does not change when a weight is turned a tiny bit. The loss does, and so it shows which way leads down.',
        'For classes one takes cross-entropy: it asks which probability the network gave to the right class. 1 costs nothing, 0.5 a little, nearly 0 very much. Being wrong and sure of it is expensive. Categorical cross-entropy is for one output for each class (softmax), binary cross-entropy for a single output that means yes or no (sigmoid). For numbers one takes the mean squared error.',
        'Left on automatic, the loss follows from what the network puts out and what the data asks for; the trainer says which one it took and why. You do not need this node for that.',
        'Try this: train the same network with cross-entropy and with the mean squared error and compare the accuracies, not the losses: those are different units.',
      ),
      keywords: [
        'cost function',
        'error',
        'cross-entropy',
        'crossentropy',
        'MSE',
        'MAE',
        'mean squared error',
        'objective',
      ],
      inputs: {},
      outputs: { loss: 'Loss' },
      params: {
        kind: {
          label: 'Kind',
          hint: 'Which mistakes cost how much. Automatic fits nearly always.',
          options: {
            automatic: 'automatic',
            'categorical-crossentropy': 'categorical cross-entropy',
            'binary-crossentropy': 'binary cross-entropy',
            'mean-squared-error': 'mean squared error',
            'mean-absolute-error': 'mean absolute error',
          },
        },
      },
      messages: {
        'about-automatic': 'The trainer chooses the loss that fits the network’s output and says why.',
        'about-categorical-crossentropy':
          'Costs −log of the probability given to the right class: 1 costs 0, 0.5 costs 0.69, 0.01 costs 4.6.',
        'about-binary-crossentropy':
          'For one output between 0 and 1 that means yes or no: −log of the probability of the right answer.',
        'about-mean-squared-error':
          'The difference to the right number, squared: twice as far off costs four times as much.',
        'about-mean-absolute-error':
          'The plain difference to the right number: single far-off examples count less than with squares.',
      },
    },
    de: {
      title: 'Verlustfunktion',
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
            'categorical-crossentropy': 'kategoriale Kreuzentropie',
            'binary-crossentropy': 'binäre Kreuzentropie',
            'mean-squared-error': 'mittlerer quadratischer Fehler',
            'mean-absolute-error': 'mittlerer absoluter Fehler',
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
    },
  },
})
