import { PARTS, type Part } from '../../src/graph/values/port-value.ts'

/** Which parts of the data a step changes. */
export type ChosenParts = 'all' | Part

export function chosenParts(chosen: ChosenParts): readonly Part[] {
  return chosen === 'all' ? PARTS : [chosen]
}
