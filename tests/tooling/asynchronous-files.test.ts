import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packageRoot } from '../../scripts/package-root.js'
import { isAsynchronous } from '../../scripts/soak/asynchronous-files.js'

const isLooped = (file: string) => isAsynchronous(join(packageRoot, 'tests', file))

test.each([
  ['runs of a session', 'session/reload.test.ts'],
  ['a contract beside it that waits', 'storage/memory-storage.test.ts'],
  ['the training loop, by way of a helper', 'engine/training/stopping.test.ts'],
  ['another process, by way of a helper', 'cli/run-command.test.ts'],
  ['threads', 'engine/ops/threads.test.ts'],
  ['a page', 'ui/editor.browser.test.tsx'],
  ['the whole app', 'journeys/nothing-lost.test.ts'],
])('a test that waits for %s is looped', (_what, file) => {
  expect(isLooped(file)).toBe(true)
})

test.each(['graph/apply.test.ts', 'session/plans.test.ts', 'engine/ops/pooling.test.ts'])(
  'a test whose work is done when its calls return is not: %s',
  (file) => {
    expect(isLooped(file)).toBe(false)
  },
)
