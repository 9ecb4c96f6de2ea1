import { exampleData } from '../../../src/graph/node/example-values.ts'
import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { augmentation } from './augmentation.ts'

export const examples: NodeExamples<typeof augmentation> = [
  {
    name: 'Turned, shifted and zoomed a little',
    params: {},
    inputs: { data: exampleData() },
    outputs: {
      data: { shape: [28, 28, 1], examples: { train: 2000, validation: 500, test: 10_000 }, range: [0, 1] },
    },
  },
  {
    name: 'Mirrored, in whole pixels, with a value at the edge',
    params: { shiftIn: 'pixels', widthPixels: 4, horizontalFlip: true, fill: 'constant', value: -1 },
    inputs: { data: exampleData({ shape: [32, 32, 3] }) },
    outputs: { data: { shape: [32, 32, 3], range: [-1, 1] } },
  },
  {
    name: 'Nothing is changed',
    params: { rotation: 0, widthShift: 0, heightShift: 0, zoom: 0 },
    inputs: { data: exampleData() },
    outputs: { data: { range: [0, 1] } },
    problems: ['augments-nothing'],
  },
  {
    name: 'No pictures',
    params: {},
    inputs: { data: exampleData({ shape: [4] }) },
    problems: ['needs-pictures'],
  },
]
