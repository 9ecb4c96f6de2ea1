import { defineNode } from '../../../src/graph/node/define-node.ts'
import type { Grid } from '../../../src/graph/values/grid.ts'
import { channelOf, explainChannel } from '../joined-channels.ts'

export const channels = defineNode({
  type: 'channels',
  version: 1,
  category: 'experiment',
  place: 120,
  inputs: { input: { type: 'image' } },
  outputs: { red: { type: 'image' }, green: { type: 'image' }, blue: { type: 'image' } },
  params: {},
  infer({ inputs: { input } }) {
    const [height, width, count] = input.shape
    if (count !== 3) return { problems: [{ code: 'needs-colour', values: { count }, port: 'input' }] }
    const one = { kind: 'image', shape: [height, width, 1] } as const
    return { outputs: { red: one, green: one, blue: one } }
  },
  plan: {
    kind: 'experiment',
    shows: 'image',
    compute: ({ inputs }) => {
      const [red, green, blue] = [0, 1, 2].map((channel) => channelOf(inputs.input as Grid, channel))
      return { red: red as Grid, green: green as Grid, blue: blue as Grid }
    },
    // Its view shows the first output.
    explain: ({ inputs }, cell) => explainChannel(inputs.input as Grid, cell, 0),
  },
  codes: ['needs-colour'],
})
