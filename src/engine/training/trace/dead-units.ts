import * as tf from '@tensorflow/tfjs'
import type { Network } from '../../model/network.ts'
import type { ReluTrace } from '../../protocol.ts'

/** Which share of each relu's units, or channels, puts out 0 for every example: no gradient reaches their weights. */
export async function deadUnits(network: Network, examples: tf.Tensor): Promise<readonly ReluTrace[]> {
  const relus = network.largestOfRelus(examples)
  try {
    return await Promise.all(
      relus.map(async ({ layer, largest }) => {
        const values = await largest.data<'float32'>()
        return { layer, dead: values.filter((value) => value === 0).length / values.length }
      }),
    )
  } finally {
    tf.dispose(relus.map(({ largest }) => largest))
  }
}
