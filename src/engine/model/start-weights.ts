import * as tf from '@tensorflow/tfjs'
import type { ContentReader } from '../../contents/content-store.ts'
import { failed, ok, problem, type Result } from '../../graph/document/problem.ts'
import type { NetworkStart } from '../../graph/plan/plan.ts'
import { readContents } from '../data/read-contents.ts'
import type { Network, NetworkWeight } from './network.ts'

/** The arrays that layers begin with, by layer and in the order of its weights. */
export type StartWeights = ReadonlyMap<
  string,
  readonly { readonly shape: readonly number[]; readonly values: Float32Array }[]
>

/** Gets what a network is to begin with; nothing where all of it is drawn. Fails where it is not on this computer. */
export async function readStart(
  start: NetworkStart | undefined,
  contents: ContentReader,
): Promise<Result<StartWeights>> {
  if (!start) return ok(new Map())
  const read = await readContents(contents, [start.content])
  if (!read.ok) return read.problems[0]?.code === 'content-missing' ? failed(problem('start-missing')) : read
  // Few networks begin with weights from elsewhere: not part of the worker’s base.
  const { readSafetensors } = await import('../../formats/networks/safetensors.ts')
  const tensors = readSafetensors(read.value[0] as Uint8Array<ArrayBuffer>)
  if (!tensors) return failed(problem('start-unreadable'))
  const byName = new Map(tensors.map((tensor) => [tensor.name, tensor]))
  const layers = Object.entries(start.layers).map(
    ([layer, names]) => [layer, names.flatMap((name) => byName.get(name) ?? [])] as const,
  )
  return ok(new Map(layers))
}

/** Puts the numbers into the layers whose weights have the same sizes; the others keep those that were drawn. */
export function beginWith(network: Network, start: StartWeights): void {
  const layers = new Map<string, NetworkWeight[]>()
  for (const weight of network.weights) {
    const layer = weight.name.slice(0, weight.name.lastIndexOf('/'))
    layers.set(layer, [...(layers.get(layer) ?? []), weight])
  }
  for (const [layer, arrays] of start) {
    const weights = layers.get(layer) ?? []
    const fits = ({ variable }: NetworkWeight, i: number) =>
      tf.util.arraysEqual(variable.shape, [...(arrays[i]?.shape ?? [])])
    if (weights.length !== arrays.length || !weights.every(fits)) continue
    weights.forEach(({ variable }, i) => {
      const value = tf.tensor(arrays[i]?.values as Float32Array, variable.shape)
      variable.assign(value)
      value.dispose()
    })
  }
}
