import { defineNode } from '../../../src/graph/node/define-node.ts'
import { choice } from '../../../src/graph/node/parameter.ts'
import type { Grid } from '../../../src/graph/values/grid.ts'
import { explainMap, mapGrid } from './map-grid.ts'

const FUNCTIONS = {
  relu: (value: number) => Math.max(0, value),
  absolute: Math.abs,
  clip: (value: number) => Math.min(255, Math.max(0, value)),
}
const NAMES = ['relu', 'absolute', 'clip'] as const

export const liveActivation = defineNode({
  type: 'live-activation',
  version: 1,
  category: 'experiment',
  place: 90,
  inputs: { input: { type: 'image' } },
  outputs: { output: { type: 'image' } },
  params: { kind: choice({ options: NAMES, default: 'relu', onCard: true }) },
  infer: ({ inputs: { input } }) => ({ outputs: { output: input } }),
  plan: {
    kind: 'experiment',
    shows: 'image',
    compute: ({ inputs, params }) => ({ output: mapGrid(inputs.input as Grid, FUNCTIONS[params.kind]) }),
    explain: ({ inputs, params }, cell) => explainMap(inputs.input as Grid, FUNCTIONS[params.kind], cell),
  },
  variant: ({ kind }) => kind,
})
