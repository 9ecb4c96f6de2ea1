import { exampleData } from '../../../src/graph/node/example-values.ts'
import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { DataValue } from '../../../src/graph/values/port-value.ts'
import type { split } from './split.ts'

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
export const examples: NodeExamples<typeof split> = [
  {
    name: 'Sorted flowers, not mixed',
    params: { shuffle: false },
    inputs: { data: sorted(50, 50, 50) },
    outputs: { data: { examples: { train: 120, validation: 30, test: 0 } } },
    problems: ['part-lacks-classes'],
  },
  {
    name: 'The same, mixed',
    params: {},
    inputs: { data: sorted(50, 50, 50) },
    outputs: { data: { examples: { train: 120, validation: 30, test: 0 } } },
  },
  {
    name: 'A class of three',
    params: {},
    inputs: { data: sorted(60, 57, 3) },
    problems: ['classes-rare'],
  },
  {
    name: 'A fifth for validation',
    params: {},
    inputs: { data: exampleData({ examples: { train: 2000, validation: 0, test: 10_000 } }) },
    outputs: { data: { examples: { train: 1600, validation: 400, test: 10_000 } } },
  },
  {
    name: 'Validation and test',
    params: { validationPercent: 15, testPercent: 15 },
    inputs: { data: exampleData({ examples: { train: 333, validation: 0, test: 0 } }) },
    outputs: { data: { examples: { train: 233, validation: 50, test: 50 } } },
  },
  {
    name: 'Counted, in the order they come',
    params: { measure: 'count', validationCount: 100, testCount: 50, shuffle: false },
    inputs: { data: exampleData({ examples: { train: 1000, validation: 10, test: 0 } }) },
    outputs: { data: { examples: { train: 850, validation: 110, test: 50 } } },
  },
  {
    name: 'Nothing is moved',
    params: { validationPercent: 0 },
    inputs: { data: exampleData() },
    outputs: { data: { examples: { train: 2000, validation: 500, test: 10_000 } } },
    problems: ['nothing-moved'],
  },
  {
    name: 'A share of very few',
    params: {},
    inputs: { data: exampleData({ examples: { train: 2, validation: 0, test: 0 } }) },
    outputs: { data: { examples: { train: 2, validation: 0, test: 0 } } },
    problems: ['part-empty'],
  },
  {
    name: 'Nothing left to train with',
    params: { validationPercent: 50, testPercent: 50 },
    inputs: { data: exampleData() },
    problems: ['nothing-left'],
  },
] as const
