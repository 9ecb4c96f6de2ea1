import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { ProblemDraft } from '../../../src/graph/document/problem.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { exampleData, exampleModel, exampleNetwork } from '../../../src/graph/node/example-values.ts'
import { number } from '../../../src/graph/node/parameter.ts'
import type { ModelValue } from '../../../src/graph/values/port-value.ts'
import { examine, PART_TEXT, partParameter } from '../examined-data.ts'

/** Only one probability between two classes has a threshold to move. */
function unfit({ network, data }: ModelValue): ProblemDraft | undefined {
  const classes = data.target.kind === 'classes' ? data.target.names.length : 0
  if (classes !== 2) return { code: 'threshold-needs-two-classes', values: { classes }, port: 'model' }
  const units = network.shape[0] ?? 0
  return units === 1 && network.activation === 'sigmoid'
    ? undefined
    : { code: 'threshold-needs-sigmoid', values: { units }, port: 'model' }
}

const yesOrNo = exampleData({ target: { kind: 'classes', names: ['no', 'yes'] } })
const decider = exampleModel({
  data: yesOrNo,
  network: exampleNetwork([1], { data: yesOrNo, activation: 'sigmoid' }),
})

export const threshold = defineNode({
  type: 'threshold',
  version: 1,
  category: 'result',
  inputs: { model: { type: 'model' }, data: { type: 'data', optional: true } },
  outputs: {},
  params: {
    threshold: number({ min: 0, max: 1, step: 0.01, default: 0.5, onCard: true }),
    part: partParameter,
  },
  infer({ inputs: { model, data }, params: { part } }) {
    const problem = unfit(model)
    return problem ? { problems: [problem] } : examine(model, data, part)
  },
  plan: { kind: 'result', shows: 'threshold', part: ({ part }) => part },
  examples: [
    { name: { en: 'At one half', de: 'Bei ein halb' }, params: {}, inputs: { model: decider } },
    {
      name: { en: 'Rather one alarm too many', de: 'Lieber ein Fehlalarm zu viel' },
      params: { threshold: 0.1, part: 'validation' },
      inputs: { model: decider },
    },
    {
      name: { en: 'Ten classes', de: 'Zehn Klassen' },
      params: {},
      inputs: { model: exampleModel() },
      problems: ['threshold-needs-two-classes'],
    },
    {
      name: { en: 'Two units', de: 'Zwei Einheiten' },
      params: {},
      inputs: {
        model: exampleModel({
          data: yesOrNo,
          network: exampleNetwork([2], { data: yesOrNo, activation: 'softmax' }),
        }),
      },
      problems: ['threshold-needs-sigmoid'],
    },
  ],
  text: {
    en: {
      title: 'Threshold',
      summary: 'Moves the line between no and yes and shows what that costs: misses against false alarms.',
      help: paragraphs(
        'A network with one sigmoid unit puts out one number between 0 and 1: how probable the second class is. To get an answer one cuts: above the threshold it says yes, below no. One half is usual, but nobody has to take it.',
        'A low threshold finds nearly everything and cries wolf often; a high one is rarely wrong when it says yes, but misses much. Which is better depends on what a mistake costs: a smoke detector should rather ring once too often, a judge should rather acquit.',
        'Recall is the share of the real yes examples that are found. Precision is the share of the yes answers that are right. F1 is one number for both; it is only high when neither is low.',
        'The ROC curve shows all thresholds at once: found ones upwards, false alarms to the right. The area under it (AUC) is the probability that a yes example gets a higher number than a no example: 1 is perfect, 0.5 is guessing. With rare classes the precision–recall curve says more. The dot is your threshold.',
        'Try this: pull the threshold until nothing is missed any more. How many false alarms does that cost? Nothing is trained anew for it.',
      ),
      keywords: [
        'ROC',
        'AUC',
        'precision',
        'recall',
        'F1',
        'false alarms',
        'cut-off',
        'decision boundary',
        'sensitivity',
        'binary',
      ],
      inputs: { model: 'Trained model', data: 'Other data' },
      outputs: {},
      params: {
        threshold: {
          label: 'Threshold',
          hint: 'Above this probability the answer is the second class. Lower finds more, higher is right more often.',
        },
        part: PART_TEXT.en,
      },
      messages: {
        'threshold-needs-two-classes':
          'A threshold decides between exactly two classes, but this network tells {classes, plural, =0 {no classes} other {# classes}} apart. Choose two classes, or one class against the rest.',
        'threshold-needs-sigmoid':
          'A threshold needs a network that puts out one probability; this one puts out {units, plural, one {# number} other {# numbers}}. End it with a Dense layer of one unit and sigmoid.',
      },
    },
    de: {
      title: 'Schwelle',
      summary:
        'Verschiebt die Grenze zwischen Nein und Ja und zeigt den Preis: Übersehenes gegen Fehlalarme.',
      help: paragraphs(
        'Ein Netz mit einer Sigmoid-Einheit gibt eine Zahl zwischen 0 und 1 aus: wie wahrscheinlich die zweite Klasse ist. Für eine Antwort wird abgeschnitten: Über der Schwelle heißt es Ja, darunter Nein. Üblich ist ein halb, aber niemand muss das nehmen.',
        'Eine niedrige Schwelle findet fast alles und schlägt oft falschen Alarm; eine hohe irrt sich selten, wenn sie Ja sagt, übersieht aber viel. Was besser ist, hängt davon ab, was ein Fehler kostet: Ein Rauchmelder soll lieber einmal zu oft piepen, ein Gericht lieber freisprechen.',
        'Die Trefferquote (Recall) ist der Anteil der echten Ja-Beispiele, die gefunden werden. Die Präzision (Precision) ist der Anteil der Ja-Antworten, die stimmen. F1 ist eine Zahl für beides; sie ist nur hoch, wenn keines von beiden niedrig ist.',
        'Die ROC-Kurve zeigt alle Schwellen auf einmal: Gefundene nach oben, Fehlalarme nach rechts. Die Fläche darunter (AUC) ist die Wahrscheinlichkeit, dass ein Ja-Beispiel eine höhere Zahl bekommt als ein Nein-Beispiel: 1 ist perfekt, 0,5 ist geraten. Bei seltenen Klassen sagt die Kurve aus Präzision und Trefferquote mehr. Der Punkt ist deine Schwelle.',
        'Probier aus: Zieh die Schwelle, bis nichts mehr übersehen wird. Wie viele Fehlalarme kostet das? Neu trainiert wird dafür nichts.',
      ),
      keywords: [
        'ROC',
        'AUC',
        'Präzision',
        'Trefferquote',
        'Recall',
        'F1',
        'Fehlalarm',
        'Schwellenwert',
        'Entscheidungsgrenze',
        'binär',
      ],
      inputs: { model: 'Trainiertes Modell', data: 'Andere Daten' },
      outputs: {},
      params: {
        threshold: {
          label: 'Schwelle',
          hint: 'Über dieser Wahrscheinlichkeit lautet die Antwort auf die zweite Klasse. Niedriger findet mehr, höher irrt seltener.',
        },
        part: PART_TEXT.de,
      },
      messages: {
        'threshold-needs-two-classes':
          'Eine Schwelle entscheidet zwischen genau zwei Klassen, dieses Netz unterscheidet aber {classes, plural, =0 {keine Klassen} other {# Klassen}}. Wähle zwei Klassen oder eine Klasse gegen den Rest.',
        'threshold-needs-sigmoid':
          'Eine Schwelle braucht ein Netz, das eine Wahrscheinlichkeit ausgibt; dieses gibt {units, plural, one {# Zahl} other {# Zahlen}} aus. Beende es mit einer Dense-Schicht aus einer Einheit mit Sigmoid.',
      },
    },
  },
})
