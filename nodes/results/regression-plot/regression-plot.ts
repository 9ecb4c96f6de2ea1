import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { exampleData, exampleModel, exampleNetwork } from '../../../src/graph/node/example-values.ts'
import { examine, PART_TEXT, partParameter } from '../examined-data.ts'

const inches = exampleData({
  shape: [1],
  target: { kind: 'numbers', names: ['inch'], units: ['in'] },
  examples: { train: 10, validation: 0, test: 2 },
  range: [0, 100],
  features: [{ name: 'mm', unit: 'mm' }],
})
const cars = exampleData({ ...inches, shape: [6], features: undefined })

export const regressionPlot = defineNode({
  type: 'regression-plot',
  version: 1,
  category: 'result',
  inputs: { model: { type: 'model' }, data: { type: 'data', optional: true } },
  outputs: {},
  params: { part: { ...partParameter, default: 'train' } },
  infer({ inputs: { model, data }, params: { part } }) {
    if (model.data.target.kind !== 'numbers') return { problems: [{ code: 'no-numbers', port: 'model' }] }
    const seen = examine(model, data, part)
    const kind = model.network.data.shape.join() === '1' ? 'line-shown' : 'predicted-shown'
    return { ...seen, facts: [...seen.facts, { code: kind, values: {} }] }
  },
  plan: { kind: 'result', shows: 'regression', part: ({ part }) => part },
  examples: [
    {
      name: { en: 'A line through points', de: 'Eine Gerade durch Punkte' },
      params: {},
      inputs: { model: exampleModel({ data: inches, network: exampleNetwork([1], { data: inches }) }) },
    },
    {
      name: { en: 'Predicted against real', de: 'Vorhersage gegen Wirklichkeit' },
      params: { part: 'test' },
      inputs: { model: exampleModel({ data: cars, network: exampleNetwork([1], { data: cars }) }) },
    },
    {
      name: { en: 'Classes instead of numbers', de: 'Klassen statt Zahlen' },
      params: {},
      inputs: { model: exampleModel() },
      problems: ['no-numbers'],
    },
  ],
  text: {
    en: {
      title: 'Regression plot',
      summary: 'Shows the examples as points and what the network has learned as a line through them.',
      help: paragraphs(
        'Predicting numbers is called regression. With one number at the input every example is a point: the input to the right, the number asked for upwards. What the network answers for every possible input is a line or a curve. Training bends it towards the points.',
        'A single neuron without an activation can only draw a straight line, y = w·x + b: the weight is its slope, the bias where it starts. With hidden layers and an activation the line can bend.',
        'With several numbers at the input there is no such picture. Then each point shows the number asked for to the right and the predicted one upwards: on the diagonal the prediction is right, above it too high, below too low.',
        'Try this: leave out the activation of the hidden layer, train again and watch the curve become straight.',
      ),
      keywords: ['regression', 'line', 'fit', 'scatter plot', 'slope', 'predicted', 'actual', 'points'],
      inputs: { model: 'Trained model', data: 'Other data' },
      outputs: {},
      params: { part: PART_TEXT.en },
      messages: {
        'no-numbers':
          'A regression plot shows predicted numbers, but this network tells classes apart. Take a confusion matrix.',
        'line-shown': 'One number at the input: examples as points, the network as a line.',
        'predicted-shown': 'Several numbers at the input: predicted against real numbers.',
      },
    },
    de: {
      title: 'Regressionsbild',
      summary: 'Zeigt die Beispiele als Punkte und das, was das Netz gelernt hat, als Linie hindurch.',
      help: paragraphs(
        'Zahlen vorherzusagen heißt Regression. Mit einer Zahl am Eingang ist jedes Beispiel ein Punkt: die Eingabe nach rechts, die gefragte Zahl nach oben. Was das Netz zu jeder möglichen Eingabe antwortet, ist eine Linie. Das Training biegt sie zu den Punkten hin.',
        'Ein einzelnes Neuron ohne Aktivierung kann nur eine Gerade zeichnen, y = w·x + b: Das Gewicht ist ihre Steigung, der Bias ihr Anfang. Mit versteckten Schichten und einer Aktivierung kann sich die Linie krümmen.',
        'Bei mehreren Zahlen am Eingang gibt es so ein Bild nicht. Dann zeigt jeder Punkt die gefragte Zahl nach rechts und die vorhergesagte nach oben: Auf der Diagonale stimmt die Vorhersage, darüber ist sie zu hoch, darunter zu niedrig.',
        'Probier aus: Lass die Aktivierung der versteckten Schicht weg, trainiere neu und sieh, wie die Kurve gerade wird.',
      ),
      keywords: [
        'Regression',
        'Gerade',
        'Ausgleichsgerade',
        'Streudiagramm',
        'Steigung',
        'vorhergesagt',
        'Punkte',
      ],
      inputs: { model: 'Trainiertes Modell', data: 'Andere Daten' },
      outputs: {},
      params: { part: PART_TEXT.de },
      messages: {
        'no-numbers':
          'Ein Regressionsbild zeigt vorhergesagte Zahlen, dieses Netz unterscheidet aber Klassen. Nimm eine Konfusionsmatrix.',
        'line-shown': 'Eine Zahl am Eingang: Beispiele als Punkte, das Netz als Linie.',
        'predicted-shown': 'Mehrere Zahlen am Eingang: vorhergesagte gegen wirkliche Zahlen.',
      },
    },
  },
})
