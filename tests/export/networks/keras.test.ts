import * as tf from '@tensorflow/tfjs'
import { beforeAll, describe, expect, test } from 'vitest'
import { askLayersModel } from '../../../src/engine/previews/ask-layers-model.ts'
import { keras } from '../../../src/export/networks/keras/keras.ts'
import type { AskLayersModel, NetworkToExport } from '../../../src/export/networks/network-format.ts'
import { readKeras } from '../../../src/formats/keras/read-keras.ts'
import { wholeOfKeras } from '../../../src/formats/keras/whole-of-keras.ts'
import { writeKeras } from '../../../src/formats/keras/write-keras.ts'
import { wholeNetwork } from '../../../src/formats/networks/whole-network.ts'
import type { WholeNetwork } from '../../../src/formats/networks/whole-network-types.ts'
import { fileOfPieces } from '../../../src/formats/zip/file-of-pieces.ts'
import { ownAnswers } from '../../../testing/own-answers.ts'
import { RANDOM_SEEDS, randomExamples, randomNetwork } from '../../../testing/random-networks.ts'

beforeAll(() => tf.setBackend('cpu'))

const COUNT = 4

/** As text, because comparing arrays number by number takes seconds. */
const asText = ({ weights }: WholeNetwork) =>
  Object.entries(weights)
    .flatMap(([layer, own]) =>
      own.map(({ name, shape, values }, i) => {
        const bytes = Buffer.from(values.buffer, values.byteOffset, values.byteLength)
        return `${layer}/${i} ${name} ${shape}: ${bytes.toString('base64')}`
      }),
    )
    .sort()

const askStock: AskLayersModel = (question) =>
  askLayersModel({ ...question, topology: { ...question.topology } })

describe('a file of Keras', () => {
  // What stands in the files is compared for all of them below.
  test.each(RANDOM_SEEDS.filter((seed) => seed % 3 === 0))(
    'read back, answers as the engine does: random network %d',
    async (seed) => {
      const random = randomNetwork(seed)
      const file = new Uint8Array(await (await fileOfPieces(writeKeras(random.network), '')).arrayBuffer())
      const values = randomExamples(random, COUNT)
      const asked = { values, shape: random.network.inputShape, count: COUNT }
      const answers = await keras.answers(file, asked, askStock, {} as NetworkToExport)
      const own = await ownAnswers(random.network, values)
      const largest = Math.max(1, ...own.map(Math.abs))
      expect(answers).toHaveLength(own.length)
      expect(Math.max(...own.map((value, i) => Math.abs(value - (answers[i] ?? 0))))).toBeLessThan(
        1e-5 * largest,
      )
    },
  )

  test('has every layer and every weight of the network, bit by bit', async () => {
    for (const seed of RANDOM_SEEDS) {
      const { network } = randomNetwork(seed)
      const read = await readKeras(await fileOfPieces(writeKeras(network), ''))
      if (!read.ok) throw new Error(JSON.stringify(read.problems))
      const [written, found] = [wholeNetwork(network), wholeOfKeras(read.value)]
      const byName = (layers: typeof found.model.config.layers) =>
        layers.toSorted((a, b) => a.name.localeCompare(b.name))
      expect(byName(found.model.config.layers)).toEqual(byName(written.model.config.layers))
      expect(asText(found)).toEqual(asText(written))
    }
  })
})
