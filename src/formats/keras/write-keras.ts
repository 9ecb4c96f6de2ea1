import type { JsonObject } from '../../graph/base/json.ts'
import type { KerasLayer } from '../../graph/plan/plan.ts'
import { type Hdf5Array, type Hdf5Group, writeHdf5 } from '../hdf5/write-hdf5.ts'
import { CARRIED_GRAPH, carriedGraph } from '../networks/carried-graph.ts'
import { snakeCase } from '../networks/layer-names.ts'
import type { PortableNetwork } from '../networks/portable-network.ts'
import { wholeNetwork } from '../networks/whole-network.ts'
import type { WholeNetwork } from '../networks/whole-network-types.ts'
import { inPieces } from '../zip/in-pieces.ts'
import { type FileToZip, writeZip } from '../zip/write-zip.ts'
import { kerasConfig } from './keras-config.ts'
import { inKerasOrder } from './keras-order.ts'
import { isScheduled, optimizerSlots } from './optimizer-config.ts'
import { pythonJson } from './python-json.ts'

/** The version of Keras whose format this is. */
const KERAS_VERSION = '3.15.1'

/**
 * A `.keras` file of Keras 3: the whole network from the raw example to the answer in the unit that was asked in, with
 * its weights, and compiled with the plan's optimizer and loss. The optimizer begins anew: what it kept of its steps
 * until now does not travel.
 */
export async function* writeKeras(
  network: PortableNetwork,
  graph?: JsonObject,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const whole = wholeNetwork(network)
  const carried = graph && carriedGraph(graph, network, whole)
  const text = (path: string, content: string): FileToZip => ({
    path,
    pieces: [new TextEncoder().encode(content)],
    packing: 'small',
  })
  yield* writeZip([
    // The date is the zip's: files of the same contents are the same.
    text('metadata.json', pythonJson({ keras_version: KERAS_VERSION, date_saved: '1980-01-01@00:00:00' })),
    text('config.json', pythonJson(kerasConfig(whole.model, network))),
    {
      path: 'model.weights.h5',
      pieces: inPieces(await writeHdf5(weightsFile(whole, network))),
      packing: 'fast',
    },
    // Keras reads what it knows by name.
    ...(carried ? [text(CARRIED_GRAPH, JSON.stringify(carried))] : []),
  ])
}

/**
 * Weights lie at `layers/<class>/vars/<i>`, the second layer of a class at `<class>_1` (`keras/src/saving/saving_lib.py`).
 * The layer's name stands beside them for people and other readers alone.
 */
function weightsFile({ model, weights }: WholeNetwork, { plan }: PortableNetwork): Hdf5Group {
  const layers = inKerasOrder(model)
  const counts = new Map<string, number>()
  const groups = layers.map(({ class_name, name }) => {
    const kind = snakeCase(class_name)
    const count = counts.get(kind) ?? 0
    counts.set(kind, count + 1)
    const vars = { attributes: { name }, arrays: numbered(weights[name] ?? []) }
    return [count === 0 ? kind : `${kind}_${count}`, { groups: { vars } }] as const
  })
  const state = optimizerState(layers, weights, plan)
  return {
    groups: {
      layers: { groups: Object.fromEntries(groups) },
      optimizer: { groups: { vars: { arrays: numbered(state) } } },
    },
  }
}

function numbered(arrays: readonly Hdf5Array[]): Readonly<Record<string, Hdf5Array>> {
  return Object.fromEntries(arrays.map((array, i) => [String(i), array]))
}

/** How many steps were made, the learning rate unless a schedule gives it, and what is kept for each weight. */
function optimizerState(
  layers: readonly KerasLayer[],
  weights: WholeNetwork['weights'],
  { optimizer }: PortableNetwork['plan'],
): readonly Hdf5Array[] {
  const trained = layers
    .filter(({ config }) => config.trainable !== false)
    .flatMap(({ name }) => weights[name] ?? [])
    .filter(({ name }) => !name.startsWith('moving_'))
  const { starts, byWeight } = optimizerSlots(optimizer)
  const slots = byWeight
    ? trained.flatMap(({ shape }) => starts.map((values) => ({ shape, values })))
    : starts.flatMap((values) => trained.map(({ shape }) => ({ shape, values })))
  const rate = { shape: [], values: optimizer.learningRate }
  return [{ shape: [], values: BigInt64Array.of(0n) }, ...(isScheduled(optimizer) ? [] : [rate]), ...slots]
}
