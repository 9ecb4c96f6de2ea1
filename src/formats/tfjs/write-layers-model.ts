import { CARRIED_GRAPH, type CarriedGraph } from '../networks/carried-graph.ts'
import { type FileToZip, writeZip } from '../zip/write-zip.ts'
import type { LayersModel } from './layers-model.ts'

/** As tfjs cuts its weights, so that browsers keep the pieces apart in their caches. */
const SHARD = 4 << 20
/** No more is worked on at a time. */
const PIECE = 1 << 20

/**
 * A zip with `model.json` and the weights beside it, in files of at most 4 MB. Weights cannot be packed any smaller. The
 * graph lies beside them, too, where it is to travel.
 */
export function writeLayersModel(
  model: LayersModel,
  carried?: CarriedGraph,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const shards = shardsOf(model.weights)
  const nameOf = (at: number) =>
    shards.length === 1 ? 'weights.bin' : `weights-${at + 1}of${shards.length}.bin`
  const json = {
    format: 'layers-model',
    generatedBy: 'Faltwerk',
    convertedBy: null,
    // tfjs knows no model without the version of Keras that wrote it.
    modelTopology: { ...model.topology, keras_version: '2.15.0', backend: 'tensorflow' },
    weightsManifest: [
      {
        paths: shards.map((_, at) => nameOf(at)),
        weights: model.weights.map(({ name, shape }) => ({ name, shape, dtype: 'float32' })),
      },
    ],
  }
  const text = (path: string, content: object): FileToZip => ({
    path,
    pieces: [new TextEncoder().encode(JSON.stringify(content))],
    packing: 'small',
  })
  const files: FileToZip[] = [
    text('model.json', json),
    ...(carried ? [text(CARRIED_GRAPH, carried)] : []),
    ...shards.map((pieces, at) => ({ path: nameOf(at), pieces, packing: 'stored' }) as const),
  ]
  return writeZip(files)
}

/** The bytes of all weights one after another, cut where a file is full. A network without weights has one empty file. */
function shardsOf(weights: LayersModel['weights']): readonly (readonly Uint8Array[])[] {
  const shards: Uint8Array[][] = [[]]
  let room = SHARD
  for (const { values } of weights) {
    let bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength)
    while (bytes.length > 0) {
      if (room === 0) {
        shards.push([])
        room = SHARD
      }
      const piece = bytes.subarray(0, Math.min(room, PIECE))
      shards.at(-1)?.push(piece)
      room -= piece.length
      bytes = bytes.subarray(piece.length)
    }
  }
  return shards
}
