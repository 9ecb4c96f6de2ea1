import type { NetworkFormat } from '../network-format.ts'

/** A layers model that `tf.loadLayersModel` of TensorFlow.js loads: `model.json` and its weights, in a zip. */
export const tfjs: NetworkFormat = {
  extension: 'zip',
  mediaType: 'application/zip',
  async write({ network }) {
    const [{ wholeNetwork }, { layersModel }, { writeLayersModel }] = await Promise.all([
      import('../../../formats/networks/whole-network.ts'),
      import('../../../formats/tfjs/layers-model.ts'),
      import('../../../formats/tfjs/write-layers-model.ts'),
    ])
    return writeLayersModel(layersModel(wholeNetwork(network)))
  },
  async answers(file, { values, shape, count }, ask) {
    const { readLayersModel } = await import('../../../formats/tfjs/read-layers-model.ts')
    return ask({ ...(await readLayersModel(file)), examples: values, shape, count })
  },
}
