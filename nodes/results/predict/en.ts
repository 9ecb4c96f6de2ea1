import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { predict } from './predict.ts'

export const words: NodeWords<typeof predict> = {
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
}
