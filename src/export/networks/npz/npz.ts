import type { NetworkFormat } from '../network-format.ts'

/** All weights as arrays for NumPy, under `<layer>/<weight>` as in the Keras file of the same network. */
export const npz: NetworkFormat = {
  extension: 'npz',
  mediaType: 'application/octet-stream',
  async write({ network }) {
    const [{ wholeNetwork }, { writeWeights }] = await Promise.all([
      import('../../../formats/networks/whole-network.ts'),
      import('../../../formats/networks/weight-arrays.ts'),
    ])
    return writeWeights(wholeNetwork(network).weights)
  },
  async answers(file, { values, shape, count }, ask, { network }) {
    const [{ wholeNetwork }, { layersModel }, { readWeights }] = await Promise.all([
      import('../../../formats/networks/whole-network.ts'),
      import('../../../formats/tfjs/layers-model.ts'),
      import('../../../formats/networks/weight-arrays.ts'),
    ])
    const { model } = wholeNetwork(network)
    return ask({
      ...layersModel({ model, weights: await readWeights(file) }),
      examples: values,
      shape,
      count,
    })
  },
}
