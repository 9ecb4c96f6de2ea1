import type { ChosenParts } from './chosen-parts.ts'

/** Words for the parts of the data that a step changes. */
export const chosenPartsWords: Readonly<Record<ChosenParts, string>> = {
  all: 'jedem Teil',
  train: 'dem Trainingsteil',
  validation: 'dem Validierungsteil',
  test: 'dem Testteil',
}
