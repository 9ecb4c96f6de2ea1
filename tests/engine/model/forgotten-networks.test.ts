import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import * as tf from '@tensorflow/tfjs'
import { expect, test } from 'vitest'
import { startBackend } from '../../../src/engine/backends/start-backend.ts'
import { buildNetwork } from '../../../src/engine/model/network.ts'
import { nodeBackends } from '../../../src/engine/node/node-backends.ts'
import { dense, networkOf } from '../plans.ts'

async function useOnce(): Promise<WeakRef<tf.Variable>> {
  const network = await buildNetwork(networkOf([3], { output: dense(2, 'linear', 1) }), 1)
  tf.tidy(() => void network.logits(tf.ones([1, 3]), true))
  network.dispose()
  return new WeakRef(network.weights[0]!.variable)
}

test('networks that were let go do not stay in memory', async () => {
  await startBackend('cpu', nodeBackends)
  const used: WeakRef<tf.Variable>[] = []
  for (let i = 0; i < 30; i++) used.push(await useOnce())
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  // A reference counts as held until the end of the turn that made it.
  await new Promise((resolve) => setTimeout(resolve))
  collect()
  expect(used.filter((variable) => variable.deref() !== undefined).length).toBeLessThan(15)
})
