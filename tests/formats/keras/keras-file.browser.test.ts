import { expect, test } from 'vitest'
import { readModelFile } from '../../../src/formats/keras/read-model-file.ts'
import { writeKeras } from '../../../src/formats/keras/write-keras.ts'
import { wholeNetwork } from '../../../src/formats/networks/whole-network.ts'
import { fileOfPieces } from '../../../src/formats/zip/file-of-pieces.ts'
import { randomNetwork } from '../../../testing/random-networks.ts'

test('a file of Keras is written and read in a page', async () => {
  const { network } = randomNetwork(3)
  const read = await readModelFile(await fileOfPieces(writeKeras(network), 'application/zip'))
  expect(read.ok && read.value.weights).toEqual(wholeNetwork(network).weights)
})
