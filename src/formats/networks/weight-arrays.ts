import { readArrays } from '../arrays/read-arrays.ts'
import { dtypeOf, valueBytes } from '../arrays/write-npy.ts'
import { writeNpz } from '../arrays/write-npz.ts'
import { inPieces } from '../zip/in-pieces.ts'
import type { KerasWeight, WholeNetwork } from './whole-network-types.ts'

type Weights = WholeNetwork['weights']

/** The weights of all layers as an `.npz`, each under `<layer>/<weight>`. */
export function writeWeights(weights: Weights): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const arrays = Object.entries(weights).flatMap(([layer, own]) =>
    own.map(({ name, shape, values }) => ({
      key: `${layer}/${name}`,
      dtype: dtypeOf(values),
      shape,
      pieces: inPieces(valueBytes(values)),
    })),
  )
  // Weights cannot be packed any smaller, and packing them would keep the page waiting.
  return writeNpz(arrays, 'stored')
}

/** Reads what `writeWeights` has written. Throws on anything else. */
export async function readWeights(file: Uint8Array<ArrayBuffer>): Promise<Weights> {
  const read = await readArrays(file)
  if (!read.ok) throw new Error(read.problems[0]?.code)
  const weights: Record<string, KerasWeight[]> = {}
  for (const { key = '', array } of read.value) {
    const [layer = '', name = ''] = key.split('/')
    const values = Float32Array.from(array.values as ArrayLike<number>)
    weights[layer] = [...(weights[layer] ?? []), { name, shape: array.shape, values }]
  }
  return weights
}
