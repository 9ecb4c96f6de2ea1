import type { ChoiceWords } from '../../src/graph/node/node-words.ts'
import type { Part } from '../../src/graph/values/port-value.ts'

/** Words for the part of the data that a result looks at. */
export const partWords: ChoiceWords<Part> = {
  label: 'Part',
  hint: 'Only examples the network has not practised with tell how good it is: take the test part for the final verdict.',
  options: { train: 'training', validation: 'validation', test: 'test' },
}
