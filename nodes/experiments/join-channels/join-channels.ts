import { defineNode } from '../../../src/graph/node/define-node.ts'
import type { Grid } from '../../../src/graph/values/grid.ts'
import { explainJoining, joinChannels as join } from '../joined-channels.ts'

const PORTS = ['red', 'green', 'blue'] as const

export const joinChannels = defineNode({
  type: 'join-channels',
  version: 1,
  category: 'experiment',
  place: 130,
  inputs: { red: { type: 'image' }, green: { type: 'image' }, blue: { type: 'image' } },
  outputs: { output: { type: 'image' } },
  params: {},
  infer({ inputs }) {
    const [height, width] = inputs.red.shape
    for (const port of PORTS) {
      const { shape } = inputs[port]
      if (shape[2] !== 1) return { problems: [{ code: 'needs-grey', values: { count: shape[2] }, port }] }
      if (shape[0] !== height || shape[1] !== width)
        return {
          problems: [
            { code: 'sizes-differ', values: { first: [height, width], other: [shape[0], shape[1]] }, port },
          ],
        }
    }
    return { outputs: { output: { kind: 'image', shape: [height, width, 3] } } }
  },
  plan: {
    kind: 'experiment',
    shows: 'image',
    compute: ({ inputs }) => ({
      output: join([inputs.red as Grid, inputs.green as Grid, inputs.blue as Grid]),
    }),
    explain: ({ inputs }, cell) =>
      explainJoining(
        PORTS.map((port) => inputs[port] as Grid),
        PORTS,
        cell,
      ),
  },
  codes: ['needs-grey', 'sizes-differ'],
})
