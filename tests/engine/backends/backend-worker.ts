import * as tf from '@tensorflow/tfjs'
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm'
import type { BackendChoice, StartedBackend } from '../../../src/engine/backend-report.ts'
import type { BackendFacts, StepTimes } from '../../../src/engine/backends/backend-facts.ts'
import { onBackendLost } from '../../../src/engine/backends/backend-lost.ts'
import { compareBackends } from '../../../src/engine/backends/compare-backends.ts'
import { findBackends } from '../../../src/engine/backends/find-backends.ts'
import { startBackend } from '../../../src/engine/backends/start-backend.ts'
import { browserBackends } from '../../../src/engine/browser/browser-backends.ts'
import { partsByHelpers } from '../../../src/engine/ops/runtime/kernel-host.ts'
import { setLeastNumbersOfPart } from '../../../src/engine/ops/runtime/kernel-settings.ts'
import type { Plan } from '../../../src/graph/plan/plan.ts'

/** What a test may ask of back ends in a worker, and what comes back. */
export interface BackendTasks {
  find: (choice: BackendChoice) => Promise<BackendFacts & { readonly set: string }>
  compare: (
    plan: Plan,
  ) => Promise<{ readonly times: StepTimes; readonly set: string; readonly tensors: number }>
  train: (threads: number) => Promise<Trained>
  /** As on a page that is not isolated. */
  trainWithoutSharedMemory: (threads: number) => Promise<Trained>
  loseWebgl: () => Promise<{ readonly lost: string; readonly again?: StartedBackend }>
}

interface Trained {
  readonly started?: StartedBackend
  readonly losses: readonly number[]
  /** Parts of the work that other threads did. */
  readonly helped: number
}

const tasks: BackendTasks = {
  async find(choice) {
    const facts = await findBackends(browserBackends, 1, choice)
    return { ...facts, set: tf.getBackend() }
  },

  async compare(plan) {
    const times = await compareBackends(plan, browserBackends, 1)
    return { times, set: tf.getBackend(), tensors: tf.memory().numTensors }
  },

  async train(threads) {
    const started = await startBackend('wasm', browserBackends, { threads })
    setLeastNumbersOfPart(64)
    const { layers, initializers } = tf
    const model = tf.sequential({
      layers: [
        layers.conv2d({
          inputShape: [10, 10, 1],
          filters: 8,
          kernelSize: 3,
          activation: 'tanh',
          kernelInitializer: initializers.glorotUniform({ seed: 1 }),
        }),
        layers.maxPooling2d({ poolSize: 2 }),
        layers.flatten(),
        layers.dense({
          units: 2,
          activation: 'softmax',
          kernelInitializer: initializers.glorotUniform({ seed: 2 }),
        }),
      ],
    })
    model.compile({ optimizer: tf.train.adam(0.02), loss: 'categoricalCrossentropy' })
    // Dark pictures are of the first class, bright ones of the second.
    const labels = tf.oneHot(
      tf.tensor1d(
        [...Array(20).keys()].map((i) => i % 2),
        'int32',
      ),
      2,
    )
    const brightness = tf.reshape(tf.mod(tf.range(0, 20), 2), [20, 1, 1, 1])
    const images = tf.mul(tf.randomUniform([20, 10, 10, 1], 0.2, 1, 'float32', 3), brightness)
    const losses: number[] = []
    for (let i = 0; i < 15; i++) losses.push((await model.trainOnBatch(images, labels)) as number)
    const wasm = tf.backend() as BackendWasm
    // Threads take part as soon as they run, which on a busy machine is later.
    for (let i = 0; i < 2_000 && threads > 1 && partsByHelpers(wasm) === 0; i++) {
      await new Promise((resolve) => setTimeout(resolve))
      tf.dispose(model.predict(images))
    }
    return { started, losses, helped: partsByHelpers(wasm) }
  },

  trainWithoutSharedMemory(threads) {
    Object.defineProperty(globalThis, 'SharedArrayBuffer', { value: undefined })
    return tasks.train(threads)
  },

  async loseWebgl() {
    await startBackend('webgl', browserBackends)
    const lost = new Promise<string>((resolve) => {
      onBackendLost(resolve)
    })
    const webgl = tf.backend() as unknown as { getGPGPUContext(): { readonly gl: WebGLRenderingContext } }
    webgl.getGPGPUContext().gl.getExtension('WEBGL_lose_context')?.loseContext()
    return { lost: await lost, again: await startBackend('webgl', browserBackends) }
  },
}

self.onmessage = ({ data: { task, argument } }) => {
  const run = tasks[task as keyof BackendTasks] as (argument: unknown) => Promise<unknown>
  // A rejection stays in the worker; an error reaches the test.
  run(argument).then((result) => self.postMessage(result), reportError)
}
