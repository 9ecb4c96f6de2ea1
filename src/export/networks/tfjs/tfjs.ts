import type { JsonObject } from '../../../graph/base/json.ts'
import type { NetworkFormat } from '../network-format.ts'

/** A layers model that `tf.loadLayersModel` of TensorFlow.js loads: `model.json` and its weights, in a zip. */
export const tfjs: NetworkFormat = {
  extension: 'zip',
  mediaType: 'application/zip',
  async write({ network, document }) {
    const [{ carriedGraph }, { wholeNetwork }, { layersModel }, { writeLayersModel }] = await Promise.all([
      import('../../../formats/networks/carried-graph.ts'),
      import('../../../formats/networks/whole-network.ts'),
      import('../../../formats/tfjs/layers-model.ts'),
      import('../../../formats/tfjs/write-layers-model.ts'),
    ])
    const whole = wholeNetwork(network)
    const carried = carriedGraph(document as unknown as JsonObject, network, whole)
    return writeLayersModel(layersModel(whole), carried)
  },
  async answers(file, { values, shape, count }, ask) {
    const [{ openZip }, { readModelZip }] = await Promise.all([
      import('../../../formats/zip/open-zip.ts'),
      import('../../../formats/tfjs/read-model-zip.ts'),
    ])
    const opened = await openZip(new Blob([file]))
    const read = opened.ok ? await readModelZip(opened.value) : opened
    if (!read?.ok) throw new Error(read?.problems[0]?.code ?? 'no model.json')
    const weights = Object.entries(read.value.weights).flatMap(([layer, own]) =>
      own.map((weight) => ({ ...weight, name: `${layer}/${weight.name}` })),
    )
    return ask({ topology: read.value.config, weights, examples: values, shape, count })
  },
}
