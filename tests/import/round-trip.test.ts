import { describe, expect, it } from 'vitest'
import { writeKeras } from '../../src/formats/keras/write-keras.ts'
import { carriedGraph } from '../../src/formats/networks/carried-graph.ts'
import { wholeNetwork } from '../../src/formats/networks/whole-network.ts'
import { layersModel } from '../../src/formats/tfjs/layers-model.ts'
import { writeLayersModel } from '../../src/formats/tfjs/write-layers-model.ts'
import { fileOfPieces } from '../../src/formats/zip/file-of-pieces.ts'
import type { JsonObject } from '../../src/graph/base/json.ts'
import { sizeOf } from '../../src/graph/values/port-value.ts'
import { ownAnswers } from '../../testing/own-answers.ts'
import { imported, importedAnswers } from './imported-answers.ts'
import { LEAVING_NETWORKS, type LeavingNetwork } from './leaving-networks.ts'
import { asKerasHasIt, saidNetwork, saidSteps } from './said-network.ts'

const trainerOf = ({ nodes }: { readonly nodes: Readonly<Record<string, { readonly type: string }>> }) =>
  Object.keys(nodes).find((id) => nodes[id]?.type === 'trainer') ?? ''

/** The network alone on numbers of about 1, as they reach it behind the data steps. */
async function bareAnswers({ network, trainer }: LeavingNetwork) {
  const { inputShape } = network.plan
  const examples = Float32Array.from({ length: 3 * sizeOf(inputShape) }, (_, i) =>
    Math.sin(i + trainer.length),
  )
  const { targetScale: _, ...rest } = network
  return { examples, answers: await ownAnswers({ ...rest, inputShape, before: [] }, examples) }
}

/** Too large to be computed twice more here; their files are no other than those of small ones. */
const isLarge = ({ network }: LeavingNetwork) =>
  network.weights.some(({ values }) => values.length > 100_000) || sizeOf(network.inputShape) > 5_000

const FORMATS = [
  { format: 'Keras', networks: LEAVING_NETWORKS },
  { format: 'TensorFlow.js', networks: LEAVING_NETWORKS.filter((leaving) => !isLarge(leaving)) },
] as const

describe.each(FORMATS)(
  'a network that leaves as a file of $format without its graph',
  ({ format, networks }) => {
    it.each(networks)('$name comes back layer by layer, with data steps and unit', async (leaving) => {
      const { network } = leaving
      const pieces =
        format === 'Keras' ? writeKeras(network) : writeLayersModel(layersModel(wholeNetwork(network)))
      const { document } = await imported([{ path: 'network', file: await fileOfPieces(pieces, '') }])
      const trainer = trainerOf(document)
      const before = asKerasHasIt(leaving.document)
      expect(saidNetwork(document, trainer)).toBe(saidNetwork(before, leaving.trainer))
      expect(saidSteps(document, trainer)).toEqual(saidSteps(before, leaving.trainer))
      if (isLarge(leaving)) return
      const { examples, answers } = await bareAnswers(leaving)
      const again = await importedAnswers(document, examples, 3)
      expect(again).toHaveLength(answers.length)
      for (const [i, value] of answers.entries())
        expect(Math.abs((again[i] as number) - value)).toBeLessThan(1e-5 * Math.max(1, Math.abs(value)))
    })
  },
)

/** Files that carry the graph, as their bytes leave. */
const CARRYING = {
  Keras: ({ network, document }: LeavingNetwork) => writeKeras(network, document as unknown as JsonObject),
  'TensorFlow.js': ({ network, document }: LeavingNetwork) => {
    const whole = wholeNetwork(network)
    const carried = carriedGraph(document as unknown as JsonObject, network, whole)
    return writeLayersModel(layersModel(whole), carried)
  },
}

describe.each(FORMATS)('a file of $format that carries its graph', ({ format, networks }) => {
  it.each(networks)('$name opens as it was, and answers the same', async (leaving) => {
    const { trainer } = leaving
    const file = await fileOfPieces(CARRYING[format](leaving), '')
    const { document, problems } = await imported([{ path: 'network', file }])
    expect(problems).toEqual([])
    const { start_weights: start, ...nodes } = document.nodes
    expect(start?.type).toBe('start-weights')
    expect(nodes).toEqual({
      ...leaving.document.nodes,
      [trainer]: { ...nodes[trainer], params: { ...leaving.document.nodes[trainer]?.params, epochs: 0 } },
    })
    const { w_start: begun, ...wires } = document.wires
    expect(begun).toEqual({ from: ['start_weights', 'start'], to: [trainer, 'start'] })
    expect(wires).toEqual(leaving.document.wires)
    expect(document.title).toEqual(leaving.document.title)
    if (isLarge(leaving)) return
    const { examples, answers } = await bareAnswers(leaving)
    expect([...(await importedAnswers(document, examples, 3))]).toEqual([...answers])
  })
})
