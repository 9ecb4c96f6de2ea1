import * as tf from '@tensorflow/tfjs'
import type { Network } from '../../model/network.ts'
import type { ReluTrace } from '../../protocol.ts'

/** Which share of each relu's units, or channels, puts out 0 for every example: no gradient reaches their weights. */
export async function deadUnits(network: Network, examples: tf.Tensor): Promise<readonly ReluTrace[]> {
  const relus = network.relus(examples)
  try {
    const traces: ReluTrace[] = []
    // One after the other: no more than one is held twice.
    for (const { layer, output } of relus) {
      const units = output.shape.at(-1) as number
      traces.push({ layer, dead: silent(await output.data<'float32'>(), units) / units })
      output.dispose()
    }
    return traces
  } finally {
    tf.dispose(relus.map(({ output }) => output))
  }
}

/**
 * How many units are 0 at every place; those of a place lie side by side. Mostly a few places tell it of all: a maximum
 * over the places would be computed to their end, by kernels that first bring each unit's places together.
 */
function silent(values: Float32Array, units: number): number {
  let waiting = Array.from({ length: units }, (_, unit) => unit)
  for (let place = 0; place < values.length && waiting.length > 0; place += units)
    waiting = waiting.filter((unit) => values[place + unit] === 0)
  return waiting.length
}
