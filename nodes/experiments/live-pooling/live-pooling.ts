import { defineNode } from '../../../src/graph/node/define-node.ts'
import { choice, size } from '../../../src/graph/node/parameter.ts'
import type { Grid } from '../../../src/graph/values/grid.ts'
import { PADDINGS } from '../../layers/window.ts'
import { slideOverPicture } from '../slide-window.ts'
import { explainPooling, POOLING_MODES, pool } from './pool.ts'

export const livePooling = defineNode({
  type: 'live-pooling',
  version: 1,
  category: 'experiment',
  place: 100,
  inputs: { input: { type: 'image' } },
  outputs: { output: { type: 'image' } },
  params: {
    mode: choice({ options: POOLING_MODES, default: 'max', onCard: true }),
    size: size({ min: 1, max: 32, default: [2, 2], onCard: true }),
    stride: size({ min: 1, max: 32, default: (params) => params.size as readonly [number, number] }),
    padding: choice({ options: PADDINGS, default: 'valid' }),
  },
  infer({ inputs: { input }, params }) {
    const slid = slideOverPicture(input.shape, params, 'size')
    if ('problem' in slid) return { problems: [slid.problem] }
    return {
      outputs: { output: { kind: 'image', shape: [...slid.places, input.shape[2]] } },
      problems: slid.warnings,
      facts: slid.facts,
    }
  },
  plan: {
    kind: 'experiment',
    shows: 'image',
    compute: ({ inputs, params }) => ({ output: pool(inputs.input as Grid, params.mode, params) }),
    explain: ({ inputs, params }, cell) => explainPooling(inputs.input as Grid, params.mode, params, cell),
  },
  variant: ({ mode }) => mode,
})
