import type { InferenceSession, Tensor } from 'onnxruntime-web/wasm'
import { joinedNumbers } from '../../graph/base/joined.ts'
import { nextTask } from '../../graph/base/next-task.ts'
import { type Shape, sizeOf } from '../../graph/values/port-value.ts'
import { OnnxFault } from './onnx-fault.ts'

/** Examples that are computed in one go: a browser's page waits that long. */
const BATCH = 10

/**
 * What the network in an `.onnx` file answers to raw examples, `count × outputs`: computed by ONNX Runtime, which has
 * nothing in common with what trained the network.
 */
export async function askOnnx(
  file: Uint8Array<ArrayBuffer>,
  { values, shape, count }: { readonly values: Float32Array; readonly shape: Shape; readonly count: number },
): Promise<Float32Array> {
  const runtime = await loadRuntime()
  const session = await runtime.InferenceSession.create(file).catch(sayMissing)
  try {
    const size = sizeOf(shape)
    const answers: Float32Array[] = []
    for (let from = 0; from < count; from += BATCH) {
      const examples = Math.min(BATCH, count - from)
      const part = values.slice(from * size, (from + examples) * size)
      answers.push(await answer(session, new runtime.Tensor('float32', part, [examples, ...shape])))
      await nextTask()
    }
    return joinedNumbers(answers)
  } finally {
    await session.release()
  }
}

async function answer(session: InferenceSession, batch: Tensor): Promise<Float32Array> {
  const [input = '', output = ''] = [session.inputNames[0], session.outputNames[0]]
  const { [output]: answers } = await session.run({ [input]: batch })
  if (!(answers?.data instanceof Float32Array)) throw new TypeError('answers are no 32-bit floats')
  return answers.data
}

/** What ONNX Runtime says when its WebAssembly could not be had; of a file that it does not understand it says more. */
const NOT_STARTED = 'no available backend found'

function sayMissing(error: unknown): never {
  if (error instanceof Error && error.message.startsWith(NOT_STARTED)) throw new OnnxFault('onnx-no-runtime')
  throw error
}

let runtime: Promise<typeof import('onnxruntime-web/wasm')> | undefined

/** Large, and wanted by whoever takes a network out as ONNX alone. One that could not be loaded is tried once more. */
function loadRuntime(): Promise<typeof import('onnxruntime-web/wasm')> {
  runtime ??= startRuntime().catch(() => {
    runtime = undefined
    throw new OnnxFault('onnx-no-runtime')
  })
  return runtime
}

async function startRuntime() {
  const [loaded, address] = await Promise.all([
    import('onnxruntime-web/wasm'),
    // In Node it finds the file beside itself.
    import.meta.env.SSR ? undefined : import('onnxruntime-web/ort-wasm-simd-threaded.wasm?url'),
  ])
  const { wasm } = loaded.env
  // Threads would need a worker whose script comes from elsewhere; a hundred examples need none.
  wasm.numThreads = 1
  if (address) wasm.wasmPaths = { wasm: address.default }
  return loaded
}
