import type { PageModel } from '../formats/web-page/page-contents.ts'
import { type Shape, sizeOf } from '../graph/values/port-value.ts'

/** TensorFlow.js as the page has it: stock, from the script before ours. */
declare const tf: typeof import('@tensorflow/tfjs')

/** An answer that takes longer than this is tried on the graphics card. */
const SLOW = 150
/** As far as two back ends may be apart, in shares of the largest number. */
const SAME = 1e-5

/** The network of the page. */
export interface Network {
  /** What it answers to one raw example. */
  readonly ask: (example: ArrayLike<number>) => Promise<Float32Array>
}

/**
 * It computes in JavaScript, whose answers are the same everywhere. Where that is slow, WebGL is tried once, and taken
 * if it is faster and says the same: some graphics cards of telephones compute with half the digits.
 */
export async function openNetwork(
  { topology, weights }: PageModel,
  bytes: Uint8Array<ArrayBuffer>,
  shape: Shape,
): Promise<Network> {
  tf.enableProdMode()
  await tf.setBackend('cpu')
  const model = await tf.loadLayersModel(
    tf.io.fromMemory({
      modelTopology: topology,
      weightSpecs: weights.map((each) => ({ name: each.name, shape: [...each.shape], dtype: 'float32' })),
      weightData: bytes.buffer,
    }),
  )
  const size = sizeOf(shape)
  const compute = async (example: ArrayLike<number>) => {
    const input = tf.tensor(Float32Array.from(example), [1, ...shape], 'float32')
    const output = tf.tidy(() => model.predict(input) as import('@tensorflow/tfjs').Tensor)
    const answer = (await output.data()) as Float32Array
    input.dispose()
    output.dispose()
    return answer
  }
  const tryGraphics = async (example: ArrayLike<number>, answer: Float32Array, took: number) => {
    try {
      if (!(await tf.setBackend('webgl'))) throw new Error('no WebGL')
      // The first time it compiles.
      await compute(example)
      const begin = performance.now()
      const other = await compute(example)
      if (isSame(answer, other) && performance.now() - begin < took) return
    } catch {
      // No graphics card, or one that cannot do it: nothing is lost.
    }
    await tf.setBackend('cpu')
  }
  let trial: Promise<void> | undefined
  return {
    async ask(example) {
      if (example.length !== size) throw new Error(`${example.length} numbers for an example of ${size}`)
      await trial
      const begin = performance.now()
      const answer = await compute(example)
      const took = performance.now() - begin
      // Once the answer is on the screen.
      if (!trial && took > SLOW)
        trial = new Promise((done) =>
          setTimeout(() => void tryGraphics(example, answer, took).then(done), 50),
        )
      return answer
    },
  }
}

function isSame(one: Float32Array, other: Float32Array): boolean {
  const largest = one.reduce((most, value) => Math.max(most, Math.abs(value)), 1)
  return one.every((value, at) => Math.abs(value - (other[at] ?? Number.NaN)) <= SAME * largest)
}
