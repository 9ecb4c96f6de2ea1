import * as tf from '@tensorflow/tfjs'
import { joinedNumbers } from '../../graph/base/joined.ts'
import { sizeOf } from '../../graph/values/port-value.ts'
import type { LayersModelQuestion } from '../protocol.ts'

/** Examples at a time: the layers of a large network need memory for each. */
const BATCH = 10

/** What a model says that was read from a file, through the loader and the layers of tfjs. The back end must be set. */
export async function askLayersModel({
  topology,
  weights,
  examples,
  shape,
  count,
}: LayersModelQuestion): Promise<Float32Array> {
  const specs = weights.map(({ name, shape }) => ({ name, shape: [...shape], dtype: 'float32' as const }))
  const model = await tf.loadLayersModel(
    tf.io.fromMemory({
      modelTopology: topology,
      weightSpecs: specs,
      weightData: tf.io.concatenateArrayBuffers(weights.map(({ values }) => values.slice().buffer)),
    }),
  )
  try {
    const size = sizeOf(shape)
    const pieces: Float32Array[] = []
    for (let from = 0; from < count; from += BATCH) {
      const to = Math.min(count, from + BATCH)
      const answers = tf.tidy(() => {
        const asked = tf.tensor(examples.slice(from * size, to * size), [to - from, ...shape])
        return model.apply(asked, { training: false }) as tf.Tensor
      })
      pieces.push((await answers.data<'float32'>()).slice())
      answers.dispose()
    }
    return joinedNumbers(pieces)
  } finally {
    model.dispose()
  }
}
