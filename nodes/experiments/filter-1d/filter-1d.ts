import { defineNode } from '../../../src/graph/node/define-node.ts'
import { choice, grid, integer } from '../../../src/graph/node/parameter.ts'
import type { Grid } from '../../../src/graph/values/grid.ts'
import { PADDINGS, type Padding } from '../../layers/window.ts'
import { correlate, explainCorrelation, type Kernel } from '../correlate.ts'
import { slideOverPicture, withOneStride } from '../slide-window.ts'

interface Params {
  readonly kernel: Kernel
  readonly stride: number
  readonly padding: Padding
}

function filterOf({ kernel, stride, padding }: Params) {
  return { kernels: { each: kernel }, stride: [1, stride] as const, padding, divisor: 1, bias: 0 }
}

export const filter1d = defineNode({
  type: 'filter-1d',
  version: 1,
  category: 'experiment',
  place: 80,
  inputs: { input: { type: 'image' } },
  outputs: { output: { type: 'image' } },
  params: {
    kernel: grid({
      rows: { min: 1, max: 1 },
      columns: { min: 1, max: 9 },
      min: -1000,
      max: 1000,
      default: [[1, 0, -1]],
      onCard: true,
    }),
    stride: integer({ min: 1, max: 8, default: 1 }),
    padding: choice({ options: PADDINGS, default: 'valid' }),
  },
  infer({ inputs: { input }, params: { kernel, stride, padding } }) {
    const size = [1, kernel[0]?.length ?? 0] as const
    const slid = slideOverPicture(input.shape, { size, stride: [1, stride], padding }, 'kernel')
    if ('problem' in slid) return { problems: [slid.problem] }
    return {
      outputs: { output: { kind: 'image', shape: [...slid.places, input.shape[2]] } },
      problems: withOneStride(slid.warnings, size[1]),
      facts: slid.facts,
    }
  },
  plan: {
    kind: 'experiment',
    shows: 'image',
    compute: ({ inputs, params }) => ({ output: correlate(inputs.input as Grid, filterOf(params)) }),
    explain: ({ inputs, params }, cell) => explainCorrelation(inputs.input as Grid, filterOf(params), cell),
  },
})
