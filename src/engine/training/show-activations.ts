import * as tf from '@tensorflow/tfjs'
import { unscaled } from '../../graph/values/target-scale.ts'
import type { Dataset } from '../data/dataset.ts'
import type { Network } from '../model/network.ts'
import type { Activations, ExampleRef } from '../protocol.ts'
import type { RunContext } from './run-context.ts'
import { unlessLost } from './unless-lost.ts'

/** Shows what flows through the watched layers, if anybody watches. */
export async function showActivations(run: RunContext): Promise<void> {
  const { watch } = run.control
  run.shownAt = performance.now()
  if (!watch) return
  const { network } = run.model
  const computed = activationsOf(network, run.data, watch.example, watch.layers)
  const activations = await unlessLost(run.host, computed)
  if (activations) run.control.show(activations)
}

/**
 * What the layers put out for one example, in inference mode; all layers where none are named. Nothing when there is
 * no such example.
 */
export async function activationsOf(
  network: Network,
  data: Dataset,
  { part, index }: ExampleRef,
  layers?: readonly string[],
): Promise<Activations | undefined> {
  const { [part]: examples } = data.parts
  if (index < 0 || index >= examples.count) return undefined
  const names = layers ? network.layerNames.filter((name) => layers.includes(name)) : network.layerNames
  await examples.ready?.([index])
  const values = examples.gather([index])
  const input = tf.tensor(values, [1, ...data.shape])
  const outputs = network.activations(input, names)
  try {
    const read = await Promise.all(outputs.map((output) => output.data<'float32'>()))
    return {
      example: { part, index },
      input: { layer: 'input', shape: data.shape, values: values.slice() },
      target: unscaled(examples.targets.slice(index, index + 1), data.targetScale)[0] as number,
      layers: names.map((layer, i) => ({
        layer,
        shape: outputs[i]?.shape.slice(1) ?? [],
        // The cpu back end hands out its own array.
        values: Float32Array.from(read[i] ?? []),
      })),
    }
  } finally {
    input.dispose()
    for (const output of outputs) output.dispose()
  }
}
