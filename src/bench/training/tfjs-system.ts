import * as tf from '@tensorflow/tfjs'
import { webglRenderer } from '../../engine/backends/webgl-renderer.ts'
import { receiveNumbers, receiveTensors } from './sent-numbers.ts'
import type { System } from './system.ts'
import type { BenchModel } from './system-orders.ts'

/**
 * tfjs as it comes: its own layers, kernels, loss and optimizer. `starters` make its back ends the one that computes.
 */
export function tfjsSystem(starters: Readonly<Record<string, () => Promise<boolean>>>): System {
  return {
    async start(name) {
      tf.enableProdMode()
      const isStarted = await starters[name]?.()
      if (!isStarted) return `${name} does not start here`
      const drawnBy = tf.getBackend() === 'webgl' ? `, drawn by ${webglRenderer()}` : ''
      return { threads: 1, version: `${tf.version_core}${drawnBy}` }
    },
    async build(model) {
      const { plan, examples, targets } = model
      const network = await tf.loadLayersModel(tf.io.fromMemory({ modelTopology: plan.network as object }))
      setWeights(network, model)
      const optimizer = adam(model)
      network.compile({ optimizer, loss: 'categoricalCrossentropy' })
      const x = tf.tensor(receiveNumbers(examples), [targets.length, ...plan.inputShape])
      const y = tf.tidy(() => tf.cast(tf.oneHot(tf.tensor1d([...targets], 'int32'), plan.outputs), 'float32'))
      return {
        step: async () => (await network.trainOnBatch(x, y)) as number,
        dispose() {
          tf.dispose([x, y])
          network.dispose()
          optimizer.dispose()
        },
      }
    },
  }
}

function adam({ plan: { optimizer } }: BenchModel): tf.AdamOptimizer {
  if (optimizer.kind !== 'adam') throw new Error(`the benchmark trains with Adam, not with ${optimizer.kind}`)
  const { learningRate, beta1, beta2, epsilon } = optimizer
  return tf.train.adam(learningRate, beta1, beta2, epsilon)
}

function setWeights(network: tf.LayersModel, { weights }: BenchModel): void {
  const byName = new Map(receiveTensors(weights).map((tensor) => [tensor.name, tensor]))
  for (const layer of network.layers) {
    tf.tidy(() =>
      layer.setWeights(
        layer.weights.map(({ originalName }) => {
          const { values, shape } = byName.get(`${layer.name}/${originalName.split('/').at(-1)}`)!
          return tf.tensor(values, [...shape])
        }),
      ),
    )
  }
}
