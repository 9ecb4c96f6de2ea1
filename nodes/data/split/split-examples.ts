import { exampleData } from '../../../src/graph/node/example-values.ts'
import type { DataValue } from '../../../src/graph/values/port-value.ts'

/** Three classes of so many examples, one after the other. */
function sorted(...counts: readonly number[]): DataValue {
  const none = counts.map(() => 0)
  return exampleData({
    shape: [4],
    target: { kind: 'classes', names: ['setosa', 'versicolor', 'virginica'] },
    examples: { train: counts.reduce((sum, count) => sum + count, 0), validation: 0, test: 0 },
    perClass: { train: counts, validation: none, test: none },
    classOrder: counts.flatMap((count, index) => Array.from({ length: count }, () => index)),
  })
}

/** What goes where, and what is said about it. */
export const splitExamples = [
  {
    name: { en: 'Sorted flowers, not mixed', de: 'Sortierte Blumen, nicht gemischt' },
    params: { shuffle: false },
    inputs: { data: sorted(50, 50, 50) },
    outputs: { data: { examples: { train: 120, validation: 30, test: 0 } } },
    problems: ['part-lacks-classes'],
  },
  {
    name: { en: 'The same, mixed', de: 'Dieselben, gemischt' },
    params: {},
    inputs: { data: sorted(50, 50, 50) },
    outputs: { data: { examples: { train: 120, validation: 30, test: 0 } } },
  },
  {
    name: { en: 'A class of three', de: 'Eine Klasse aus dreien' },
    params: {},
    inputs: { data: sorted(60, 57, 3) },
    problems: ['classes-rare'],
  },
  {
    name: { en: 'A fifth for validation', de: 'Ein Fünftel zum Validieren' },
    params: {},
    inputs: { data: exampleData({ examples: { train: 2000, validation: 0, test: 10_000 } }) },
    outputs: { data: { examples: { train: 1600, validation: 400, test: 10_000 } } },
  },
  {
    name: { en: 'Validation and test', de: 'Validierung und Test' },
    params: { validationPercent: 15, testPercent: 15 },
    inputs: { data: exampleData({ examples: { train: 333, validation: 0, test: 0 } }) },
    outputs: { data: { examples: { train: 233, validation: 50, test: 50 } } },
  },
  {
    name: { en: 'Counted, in the order they come', de: 'Abgezählt, in der Reihenfolge' },
    params: { measure: 'count', validationCount: 100, testCount: 50, shuffle: false },
    inputs: { data: exampleData({ examples: { train: 1000, validation: 10, test: 0 } }) },
    outputs: { data: { examples: { train: 850, validation: 110, test: 50 } } },
  },
  {
    name: { en: 'Nothing is moved', de: 'Nichts wird abgezweigt' },
    params: { validationPercent: 0 },
    inputs: { data: exampleData() },
    outputs: { data: { examples: { train: 2000, validation: 500, test: 10_000 } } },
    problems: ['nothing-moved'],
  },
  {
    name: { en: 'A share of very few', de: 'Ein Anteil von sehr wenigen' },
    params: {},
    inputs: { data: exampleData({ examples: { train: 2, validation: 0, test: 0 } }) },
    outputs: { data: { examples: { train: 2, validation: 0, test: 0 } } },
    problems: ['part-empty'],
  },
  {
    name: { en: 'Nothing left to train with', de: 'Nichts bleibt zum Trainieren' },
    params: { validationPercent: 50, testPercent: 50 },
    inputs: { data: exampleData() },
    problems: ['nothing-left'],
  },
] as const
