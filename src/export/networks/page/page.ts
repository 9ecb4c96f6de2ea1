import { serializeDocument } from '../../../graph/file/serialize-document.ts'
import { sizeOf } from '../../../graph/values/port-value.ts'
import type { NetworkFormat } from '../network-format.ts'

/** One HTML file that holds the network and asks it, without any network of computers. */
export const page: NetworkFormat = {
  extension: 'html',
  mediaType: 'text/html',
  async write({ network, document, language }) {
    const [{ wholeNetwork }, { layersModel }, { describePage }, { writeWebPage }] = await Promise.all([
      import('../../../formats/networks/whole-network.ts'),
      import('../../../formats/tfjs/layers-model.ts'),
      import('../../../formats/web-page/describe-page.ts'),
      import('../../../formats/web-page/write-web-page.ts'),
    ])
    const { topology, weights } = layersModel(wholeNetwork(network))
    return writeWebPage(
      {
        contents: describePage(network, document.title),
        model: { topology, weights: weights.map(({ name, shape }) => ({ name, shape })) },
        weights: weights.map(({ values }) => values),
        graph: serializeDocument(document),
      },
      language,
    )
  },
  async answers(file, { values, shape, count }, ask) {
    const { readWebPage } = await import('../../../formats/web-page/read-web-page.ts')
    const { model, weights } = readWebPage(new TextDecoder().decode(file))
    let at = 0
    const named = model.weights.map((weight) => {
      const from = at
      at += sizeOf(weight.shape)
      return { ...weight, values: weights.slice(from, at) }
    })
    return ask({ topology: model.topology, weights: named, examples: values, shape, count })
  },
}
