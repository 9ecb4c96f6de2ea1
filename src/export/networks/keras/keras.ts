import type { JsonObject } from '../../../graph/base/json.ts'
import type { NetworkFormat } from '../network-format.ts'

/** A model that Keras 3 opens with `keras.saving.load_model`, trained and ready to be trained further. */
export const keras: NetworkFormat = {
  extension: 'keras',
  mediaType: 'application/zip',
  async write({ network, document }) {
    const { writeKeras } = await import('../../../formats/keras/write-keras.ts')
    return writeKeras(network, document as unknown as JsonObject)
  },
  async answers(file, { values, shape, count }, ask) {
    const [{ readKeras }, { wholeOfKeras }, { layersModel }] = await Promise.all([
      import('../../../formats/keras/read-keras.ts'),
      import('../../../formats/keras/whole-of-keras.ts'),
      import('../../../formats/tfjs/layers-model.ts'),
    ])
    const read = await readKeras(new Blob([file]))
    if (!read.ok) throw new Error(`a file of Keras that cannot be read: ${read.problems[0]?.code}`)
    const { topology, weights } = layersModel(wholeOfKeras(read.value))
    return ask({ topology, weights, examples: values, shape, count })
  },
  leavesBehind({ schedule, learningRate: rate }) {
    if (schedule?.kind === 'plateau') return [{ code: 'keras-without-plateau', values: { rate } }]
    return schedule?.kind === 'one-cycle' ? [{ code: 'keras-cycle-in-pieces', values: {} }] : []
  },
}
