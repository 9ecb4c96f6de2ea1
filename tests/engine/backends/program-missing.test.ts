import { describe, expect, test } from 'vitest'
import { startBackend } from '../../../src/engine/backends/start-backend.ts'
import { failureEvent } from '../../../src/engine/training/failure.ts'
import { WORDS } from '../../../testing/words.ts'

describe.each([
  ['Chromium', 'Failed to fetch dynamically imported module: http://localhost/assets/dist-abc.js'],
  ['Firefox', 'error loading dynamically imported module: http://localhost/assets/dist-abc.js'],
  ['WebKit', 'Importing a module script failed.'],
])('a part of the engine that cannot be fetched, as %s says it', (_browser, message) => {
  const error = new TypeError(message)

  test('ends a run with words about the server, in both languages', () => {
    const { problem } = failureEvent(error, false)
    expect(problem.code).toBe('program-missing')
    for (const language of ['en', 'de'] as const)
      expect(WORDS[language].sentences[problem.code]).toMatch(/\bserver\b/i)
  })

  test('says nothing about what the machine can compute with', async () => {
    await expect(
      startBackend('wasm', { wasm: () => Promise.reject(error), cpu: () => Promise.reject(error) }),
    ).rejects.toBe(error)
  })
})

test('a back end that does not start for another reason is passed over', async () => {
  const blocked = () => Promise.reject(new Error('blocked by a policy'))
  expect(await startBackend('wasm', { wasm: blocked, cpu: blocked })).toBeUndefined()
})
