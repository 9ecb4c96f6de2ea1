import { openZip } from '../../../formats/zip/open-zip.ts'
import type { JsonObject } from '../../../graph/base/json.ts'
import { serializeDocument } from '../../../graph/file/serialize-document.ts'
import { keras } from '../keras/keras.ts'
import type { NetworkFormat } from '../network-format.ts'

/** The whole experiment for Keras: the network, a program that trains it, its data and what it takes to use more machines. */
export const kerasProject: NetworkFormat = {
  extension: 'zip',
  mediaType: 'application/zip',
  async write({ network, language, document, dataArrays }) {
    const [{ kerasProject: pieces }, { writeKeras }] = await Promise.all([
      import('../../../formats/keras-project/keras-project.ts'),
      import('../../../formats/keras/write-keras.ts'),
    ])
    const arrays = await dataArrays()
    return pieces({
      network,
      language,
      model: writeKeras(network, document as unknown as JsonObject),
      arrays,
      graph: serializeDocument(document),
    })
  },
  async answers(file, examples, ask, what) {
    const [{ MODEL_PATH }] = await Promise.all([import('../../../formats/keras-project/keras-project.ts')])
    const opened = await openZip(new Blob([file]))
    const entry = opened.ok ? opened.value.find(({ path }) => path === MODEL_PATH) : undefined
    const model = await entry?.read()
    if (!model?.ok) throw new Error(`no ${MODEL_PATH} in the project`)
    return keras.answers(model.value, examples, ask, what)
  },
}
