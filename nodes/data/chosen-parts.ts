import type { Language } from '../../src/graph/base/text.ts'
import { PARTS, type Part } from '../../src/graph/values/port-value.ts'

/** Which parts of the data a step changes. */
export type ChosenParts = 'all' | Part

export function chosenParts(chosen: ChosenParts): readonly Part[] {
  return chosen === 'all' ? PARTS : [chosen]
}

export const CHOSEN_PARTS_TEXT: Readonly<Record<Language, Readonly<Record<ChosenParts, string>>>> = {
  en: {
    all: 'every part',
    train: 'the training part',
    validation: 'the validation part',
    test: 'the test part',
  },
  de: {
    all: 'jedem Teil',
    train: 'dem Trainingsteil',
    validation: 'dem Validierungsteil',
    test: 'dem Testteil',
  },
}
