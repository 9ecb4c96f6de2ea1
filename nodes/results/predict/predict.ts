import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { ProblemDraft } from '../../../src/graph/document/problem.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { exampleData, exampleModel, exampleNetwork } from '../../../src/graph/node/example-values.ts'
import { choice, rows } from '../../../src/graph/node/parameter.ts'
import { partWithExamples } from '../../../src/graph/values/part-with-examples.ts'
import type { DataValue } from '../../../src/graph/values/port-value.ts'

/** What cannot be asked of a network for such data. */
function unfit(
  { shape, examples, ...data }: DataValue,
  from: 'values' | 'example' | 'drawing',
  inputs: readonly (readonly number[])[],
): ProblemDraft | undefined {
  const fix = { kind: 'set', param: 'from', value: 'example' } as const
  if (from === 'values') {
    if (shape.length !== 1) return { code: 'values-need-a-row', values: { shape }, param: 'from', fix }
    const wanted = shape[0] ?? 0
    const row = inputs.findIndex((values) => values.length !== wanted)
    if (row < 0) return undefined
    return { code: 'row-too-short', values: { row: row + 1, given: inputs[row]?.length ?? 0, wanted } }
  }
  if (from === 'drawing')
    return shape.length === 3 && shape[2] === 1
      ? undefined
      : { code: 'drawing-needs-grey', values: { shape }, param: 'from', fix }
  const part = partWithExamples({ shape, examples, ...data }, 'test')
  return examples[part] > 0 ? undefined : { code: 'no-examples' }
}

const exam = exampleData({
  shape: [1],
  target: { kind: 'classes', names: ['fail', 'pass'] },
  examples: { train: 40, validation: 0, test: 0 },
  range: [0, 60],
  features: [{ name: { en: 'hours', de: 'Stunden' }, unit: 'h' }],
})
const examined = exampleModel({
  data: exam,
  network: exampleNetwork([1], { data: exam, activation: 'sigmoid' }),
})

export const predict = defineNode({
  type: 'predict',
  version: 1,
  category: 'result',
  inputs: { model: { type: 'model' } },
  outputs: {},
  params: {
    from: choice({ options: ['values', 'example', 'drawing'], default: 'example', onCard: true }),
    inputs: rows({ default: [], most: 100, inView: true, shown: ({ from }) => from === 'values' }),
  },
  infer({ inputs: { model }, params: { from, inputs } }) {
    const problem = unfit(model.network.data, from, inputs)
    return { problems: problem ? [problem] : [] }
  },
  plan: { kind: 'result', shows: 'predict' },
  examples: [
    {
      name: { en: 'An example of the data', de: 'Ein Beispiel aus den Daten' },
      params: {},
      inputs: { model: exampleModel() },
    },
    {
      name: { en: 'Numbers of one’s own', de: 'Eigene Zahlen' },
      params: { from: 'values', inputs: [[44], [35]] },
      inputs: { model: examined },
    },
    {
      name: { en: 'A drawing of one’s own', de: 'Eine eigene Zeichnung' },
      params: { from: 'drawing' },
      inputs: { model: exampleModel() },
    },
    {
      name: { en: 'Typing a picture', de: 'Ein Bild eintippen' },
      params: { from: 'values' },
      inputs: { model: exampleModel() },
      problems: ['values-need-a-row'],
    },
    {
      name: { en: 'Drawing a number', de: 'Eine Zahl zeichnen' },
      params: { from: 'drawing' },
      inputs: { model: examined },
      problems: ['drawing-needs-grey'],
    },
    {
      name: { en: 'A number too many', de: 'Eine Zahl zu viel' },
      params: { from: 'values', inputs: [[44, 3]] },
      inputs: { model: examined },
      problems: ['row-too-short'],
    },
  ],
  text: {
    en: {
      title: 'Predict',
      summary: 'Asks the trained network about numbers you type, an example of the data or a digit you draw.',
      help: paragraphs(
        'This is what a network is for: to answer about something it has never seen. Type numbers, leaf through the examples, or draw with mouse, finger or pen, and see at once what it says.',
        'For classes you see how sure it is of each one; for numbers the predicted number with its unit. What you put in goes the same way as the examples: through every scaling and resizing in front of the network.',
        'A drawing is first made to look like the digits of MNIST: 28×28 pixels, grey at the edges, moved so that its centre of mass is in the middle. Without this a network that only knows centred digits would fail at many drawings that you read easily.',
        'Before training it answers with its random start weights, which is no better than guessing.',
        'Try this: ask about a number far outside of what it has practised with. Draw a seven with a bar, a one like a stroke, a letter. It always answers, even when it cannot know.',
      ),
      keywords: ['predict', 'try out', 'inference', 'draw', 'digit', 'ask', 'apply', 'own input'],
      inputs: { model: 'Trained model' },
      outputs: {},
      params: {
        from: {
          label: 'Ask about',
          hint: 'What you put to the network.',
          options: { values: 'my numbers', example: 'an example', drawing: 'my drawing' },
        },
        inputs: { label: 'Numbers', hint: 'One row for every question, one number for every feature.' },
      },
      messages: {
        'values-need-a-row':
          'This network looks at {shape}, too many numbers to type. Take an example of the data or draw.',
        'drawing-needs-grey':
          'One can only draw for a network that looks at grey pictures; this one looks at {shape}. Take an example of the data.',
        'row-too-short':
          'Row {row} has {given, plural, one {# number} other {# numbers}}, but the network needs {wanted}. Correct the row.',
      },
    },
    de: {
      title: 'Vorhersagen lassen',
      summary:
        'Fragt das trainierte Netz nach getippten Zahlen, einem Beispiel oder einer gezeichneten Ziffer.',
      help: paragraphs(
        'Dafür ist ein Netz da: auf etwas zu antworten, das es noch nie gesehen hat. Tippe Zahlen ein, blättere durch die Beispiele oder zeichne mit Maus, Finger oder Stift, und sieh sofort, was es sagt.',
        'Bei Klassen siehst du, wie sicher es sich bei jeder ist, bei Zahlen die vorhergesagte Zahl mit ihrer Einheit. Was du eingibst, geht denselben Weg wie die Beispiele: durch alles, was vor dem Netz skaliert oder die Größe ändert.',
        'Eine Zeichnung wird zuerst den Ziffern von MNIST angeglichen: 28×28 Pixel, am Rand grau, so verschoben, dass ihr Schwerpunkt in der Mitte liegt. Ohne das würde ein Netz, das nur mittige Ziffern kennt, an vielen Zeichnungen scheitern, die du leicht liest.',
        'Vor dem Training antwortet es mit seinen zufälligen Anfangsgewichten; das ist nicht besser als geraten.',
        'Probier aus: Frag nach einer Zahl weit außerhalb von dem, womit es geübt hat. Zeichne eine Sieben mit Querstrich, eine Eins wie ein Strich, einen Buchstaben. Es antwortet immer, auch wenn es das gar nicht wissen kann.',
      ),
      keywords: ['vorhersagen', 'ausprobieren', 'anwenden', 'zeichnen', 'Ziffer', 'fragen', 'eigene Eingabe'],
      inputs: { model: 'Trainiertes Modell' },
      outputs: {},
      params: {
        from: {
          label: 'Frage nach',
          hint: 'Was du dem Netz vorlegst.',
          options: { values: 'meinen Zahlen', example: 'einem Beispiel', drawing: 'meiner Zeichnung' },
        },
        inputs: { label: 'Zahlen', hint: 'Eine Zeile je Frage, eine Zahl je Merkmal.' },
      },
      messages: {
        'values-need-a-row':
          'Dieses Netz sieht {shape}, zu viele Zahlen zum Eintippen. Nimm ein Beispiel aus den Daten oder zeichne.',
        'drawing-needs-grey':
          'Zeichnen kann man nur für ein Netz, das graue Bilder ansieht; dieses sieht {shape}. Nimm ein Beispiel aus den Daten.',
        'row-too-short':
          'Zeile {row} hat {given, plural, one {# Zahl} other {# Zahlen}}, das Netz braucht aber {wanted}. Berichtige die Zeile.',
      },
    },
  },
})
