import type { DataValue, Part } from './port-value.ts'

/** The part asked for, or the first that has examples when it has none: test, validation, train. */
export function partWithExamples(data: DataValue, wanted: Part): Part {
  const preference: readonly Part[] = [wanted, 'test', 'validation', 'train']
  return preference.find((part) => data.examples[part] > 0) ?? wanted
}
