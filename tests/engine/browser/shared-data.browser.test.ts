import { expect, test, vi } from 'vitest'
import { createWorkerEngine } from '../../../src/engine/browser/client.ts'
import type { Engine } from '../../../src/engine/protocol.ts'
import { planOf } from '../plans.ts'

// Workers start, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 90_000 })

function trained(engine: Engine, run: string): Promise<string> {
  const started = engine.start({ run, plan: planOf(), backend: 'cpu' })
  return new Promise((resolve) => {
    started.listen(({ kind }) => {
      if (['completed', 'cancelled', 'failed'].includes(kind)) resolve(kind)
    })
  })
}

test('a data set is read once for the worker that shows examples and those of all runs', async () => {
  const read: string[] = []
  const engine = createWorkerEngine({
    dataUrl: '/data/',
    createWorker() {
      const worker = new Worker(new URL('../../../src/engine/browser/run-worker.ts', import.meta.url), {
        type: 'module',
      })
      worker.addEventListener('message', ({ data }) => {
        if (data.kind === 'cached-file') read.push(data.file.name)
      })
      return worker
    },
  })
  await engine.samples({ data: planOf().data, part: 'train', indices: [0] })
  const files = ['test-images', 'test-labels', 'train-images', 'train-labels']
  expect(read.toSorted()).toEqual(files.map((name) => `digits/${name}.idx.gz`))
  expect(await Promise.all([trained(engine, 'a'), trained(engine, 'b')])).toEqual(['completed', 'completed'])
  expect(read).toHaveLength(files.length)
  engine.dispose()
})
