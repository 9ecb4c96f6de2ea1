import type { ChosenParts } from './chosen-parts.ts'

/** Words for the parts of the data that a step changes. */
export const chosenPartsWords: Readonly<Record<ChosenParts, string>> = {
  all: 'every part',
  train: 'the training part',
  validation: 'the validation part',
  test: 'the test part',
}
