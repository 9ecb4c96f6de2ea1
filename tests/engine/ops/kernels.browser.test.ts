import { expect, test, vi } from 'vitest'
import { createWorkerEngine } from '../../../src/engine/browser/client.ts'
import type { RunEvent } from '../../../src/engine/protocol.ts'
import { conv2d, dense, digits, networkOf, planOf } from '../plans.ts'

// Starting a worker takes seconds on a busy machine.
vi.setConfig({ testTimeout: 90_000 })

test('a run in the browser trains with our own kernels', async () => {
  const engine = createWorkerEngine({
    dataUrl: '/data/',
    createWorker: () => new Worker(new URL('./watched-worker.ts', import.meta.url), { type: 'module' }),
  })
  const network = networkOf([28, 28, 1], {
    edges: conv2d(8, 'relu', 1),
    shapes: conv2d(8, 'relu', 2),
    pool: ['MaxPooling2D', { pool_size: [2, 2], strides: [2, 2], padding: 'valid' }],
    flatten: ['Flatten'],
    output: dense(10, 'softmax', 3),
  })
  const training = { epochs: 1, batchSize: 20, shuffle: true, validate: false }
  const data = digits({ train: 20, validation: 0, test: 10 })
  const run = engine.start({
    run: 'run',
    plan: planOf({ network, training, data, evaluations: [] }),
    backend: 'wasm',
  })
  const last = await new Promise<RunEvent>((resolve) => {
    run.listen((event) => {
      if (['completed', 'cancelled', 'failed'].includes(event.kind)) resolve(event)
    })
  })
  expect(last).toMatchObject({ kind: 'completed', steps: 1 })

  const channel = new BroadcastChannel('called-kernels')
  const answer = new Promise<string[]>((resolve) => {
    channel.onmessage = ({ data }) => resolve(data)
  })
  channel.postMessage('which?')
  expect(await answer).toEqual(
    expect.arrayContaining([
      ...['correlate', 'correlateFilter', 'winogradCorrelate', 'winogradFilterSums'],
      ...[
        'multiplyMatrices',
        'sumColumns',
        'maxPoolGradient',
        'reluAndSumGradient',
        'updateAdam',
        'maxPool',
        'softmaxCrossEntropy',
      ],
    ]),
  )
  channel.close()
  engine.dispose()
})
