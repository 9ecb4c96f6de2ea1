import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { split } from './split.ts'

export const words: NodeWords<typeof split> = {
  title: 'Split',
  summary: 'Moves part of the training examples over to validation and testing.',
  help: paragraphs(
    'A network must not be marked with the examples it has practised with: it might simply have learned them by heart. So some are set aside before training, for validation (to look at during training) and for testing (for the very end).',
    'Only training examples are moved. If the data already has validation or test examples, the new ones are added to them.',
    'Shuffling first makes sure that every part is a fair mixture. Without it the last examples are taken, which is bad when the examples are sorted. The shuffle number decides which examples go where: the same number, the same split.',
    'Usual are 10 to 20 percent for validation. Fewer leave more to practise with, but the measured accuracy wobbles more.',
    'Try this: change the shuffle number a few times. By how much does the validation accuracy vary?',
  ),
  keywords: ['validation split', 'train test split', 'hold-out', 'divide data', 'parts', 'shuffle'],
  inputs: { data: 'Examples' },
  outputs: { data: 'Divided examples' },
  params: {
    measure: {
      label: 'Given in',
      hint: 'Whether you say which share is moved or how many examples.',
      options: { percent: 'percent', count: 'examples' },
    },
    validationPercent: {
      label: 'Validation (%)',
      hint: 'This share of the training examples is set aside for looking at during training.',
    },
    testPercent: {
      label: 'Test (%)',
      hint: 'This share of the training examples is set aside for the final mark.',
    },
    validationCount: {
      label: 'Validation',
      hint: 'That many training examples are set aside for looking at during training.',
    },
    testCount: {
      label: 'Test',
      hint: 'That many training examples are set aside for the final mark.',
    },
    shuffle: {
      label: 'Shuffle first',
      hint: 'On: the parts are a random mixture. Off: the last training examples are taken.',
    },
    seed: {
      label: 'Shuffle number',
      hint: 'Another number gives another mixture; the same number always the same one.',
    },
  },
  messages: {
    'nothing-left':
      '{asked, number} of {training, plural, one {# training example} other {# training examples}} are to be moved, so none is left to train with. Choose smaller parts.',
    'part-empty':
      '{percent} % of {training, plural, one {# training example} other {# training examples}} is less than half an example, so {part, select, validation {the validation part} other {the test part}} gets none. It takes {needed, plural, one {# training example} other {# training examples}} to get one.',
    'part-lacks-classes':
      'The examples come sorted by class, and they are not mixed: of {classes, number} classes the {part, select, train {training} validation {validation} other {test}} part lacks {names}. {part, select, train {What a network never practises it cannot know.} other {What is measured there says nothing about {missing, plural, one {it} other {them}}.}} Mix them before splitting.',
    'classes-rare':
      'Of {names} there are so few examples that the {part, select, validation {validation} other {test}} part may get none, mixed or not. What is measured there says little about {rare, plural, one {this class} other {these classes}}; choose a larger part, or collect more examples.',
    'nothing-moved': 'Both parts are 0, so this node changes nothing. Choose how much is to be set aside.',
    'parts-now':
      'Afterwards: {train, number} for training, {validation, number} for validation, {test, number} for testing.',
  },
}
