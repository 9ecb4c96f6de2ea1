import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { choice } from '../../../src/graph/node/parameter.ts'

export const curves = defineNode({
  type: 'curves',
  version: 1,
  category: 'result',
  inputs: { metrics: { type: 'metrics', many: true } },
  outputs: {},
  params: {
    measure: choice({ options: ['both', 'loss', 'accuracy'], default: 'both', onCard: true }),
    points: choice({ options: ['epochs', 'batches'], default: 'epochs' }),
  },
  infer: ({ inputs: { metrics } }) => ({
    facts: [{ code: 'runs-shown', values: { count: new Set(metrics.map(({ trainer }) => trainer)).size } }],
  }),
  plan: { kind: 'result', shows: 'curves' },
  title: ({ measure }) => {
    switch (measure) {
      case 'both':
        return { en: 'Curves', de: 'Kurven' }
      case 'loss':
        return { en: 'Loss curves', de: 'Verlustkurven' }
      case 'accuracy':
        return { en: 'Accuracy curves', de: 'Genauigkeitskurven' }
    }
  },
  examples: [
    {
      name: { en: 'One training', de: 'Ein Training' },
      params: {},
      inputs: { metrics: [{ kind: 'metrics', trainer: 'trainer' }] },
    },
    {
      name: { en: 'Three optimizers compared', de: 'Drei Optimierer im Vergleich' },
      params: { measure: 'loss', points: 'batches' },
      inputs: {
        metrics: [
          { kind: 'metrics', trainer: 'sgd' },
          { kind: 'metrics', trainer: 'momentum' },
          { kind: 'metrics', trainer: 'adam' },
        ],
      },
    },
  ],
  text: {
    en: {
      title: 'Curves',
      summary: 'Draws how loss and accuracy change during training, for one or several trainers.',
      help: paragraphs(
        'From left to right runs the training, upwards the loss or the accuracy. The loss should fall, the accuracy rise. The solid line is the training part, the dashed one the validation part.',
        'Shapes that are worth knowing: both lines improve together, then all is well. The training line goes on improving while the validation line stands still or gets worse: overfitting. The loss jumps up and down: the learning rate is too high. Nothing moves: it is too low, or the inputs are not scaled.',
        'Wire several trainers to it and their curves appear in one picture. Compare losses only where the loss is the same.',
        'The line by batches is restless, because every batch contains different examples. By epochs it is calmer.',
        'Try this: wire up trainers with three learning rates, each ten times the one before.',
      ),
      keywords: [
        'plot',
        'chart',
        'history',
        'loss curve',
        'accuracy curve',
        'progress',
        'compare',
        'overfitting',
      ],
      inputs: { metrics: 'Metrics of trainers' },
      outputs: {},
      params: {
        measure: {
          label: 'Show',
          hint: 'Loss says how wrong the answers are, accuracy how many are right.',
          options: { both: 'loss and accuracy', loss: 'loss', accuracy: 'accuracy' },
        },
        points: {
          label: 'One point for each',
          hint: 'Epochs give a calm line with validation; batches show every single step.',
          options: { epochs: 'epoch', batches: 'batch' },
        },
      },
      messages: {
        'runs-shown': '{count, plural, one {# trainer is} other {# trainers are}} drawn here.',
      },
    },
    de: {
      title: 'Kurven',
      summary:
        'Zeichnet, wie sich Verlust und Genauigkeit beim Training ändern, für einen oder mehrere Trainer.',
      help: paragraphs(
        'Von links nach rechts läuft das Training, nach oben der Verlust oder die Genauigkeit. Der Verlust soll fallen, die Genauigkeit steigen. Die durchgezogene Linie ist der Trainingsteil, die gestrichelte der Validierungsteil.',
        'Verläufe, die man kennen sollte: Beide Linien werden zusammen besser, dann ist alles gut. Die Trainingslinie wird weiter besser, die Validierungslinie bleibt stehen oder wird schlechter: Überanpassung. Der Verlust springt auf und ab: Die Lernrate ist zu hoch. Nichts bewegt sich: Sie ist zu niedrig, oder die Eingaben sind nicht skaliert.',
        'Verbinde mehrere Trainer damit, und ihre Kurven erscheinen in einem Bild. Vergleiche Verluste nur, wo die Verlustfunktion dieselbe ist.',
        'Die Linie nach Stapeln ist unruhig, weil jeder Stapel andere Beispiele enthält. Nach Epochen ist sie ruhiger.',
        'Probier aus: Verbinde Trainer mit drei Lernraten, jede zehnmal so groß wie die vorige.',
      ),
      keywords: [
        'Diagramm',
        'Verlauf',
        'Verlustkurve',
        'Genauigkeitskurve',
        'Fortschritt',
        'vergleichen',
        'Plot',
      ],
      inputs: { metrics: 'Messwerte von Trainern' },
      outputs: {},
      params: {
        measure: {
          label: 'Zeigen',
          hint: 'Der Verlust sagt, wie falsch die Antworten sind, die Genauigkeit, wie viele richtig sind.',
          options: { both: 'Verlust und Genauigkeit', loss: 'Verlust', accuracy: 'Genauigkeit' },
        },
        points: {
          label: 'Ein Punkt je',
          hint: 'Epochen geben eine ruhige Linie mit Validierung; Stapel zeigen jeden einzelnen Schritt.',
          options: { epochs: 'Epoche', batches: 'Stapel (Batch)' },
        },
      },
      messages: {
        'runs-shown': '{count, plural, one {# Trainer wird} other {# Trainer werden}} hier gezeichnet.',
      },
    },
  },
})
