import { expect, test } from 'vitest'
import { createBackendDriver } from '../../../src/engine/backends/backend-driver.ts'
import { nodeBackends } from '../../../src/engine/node/node-backends.ts'

test('the threads of a run may be limited at any moment while its back end starts', async () => {
  const driver = createBackendDriver(nodeBackends)
  let isStarted = false
  const starting = driver.start('wasm', 2).finally(() => {
    isStarted = true
  })
  let asked = 0
  while (!isStarted) {
    expect(() => driver.limitThreads(1)).not.toThrow()
    asked++
    await new Promise((resolve) => setImmediate(resolve))
  }
  expect(asked).toBeGreaterThan(1)
  expect((await starting).name).toBe('wasm')
  driver.limitThreads(1)
})
