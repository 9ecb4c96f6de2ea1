import { expect, test } from 'vitest'
import type { RunView } from '../../src/session/run-view.ts'
import { noWeights } from '../../src/ui/views/shared/nothing-yet.ts'

const run = (status: RunView['status'], weights?: RunView['weights']) =>
  ({ status, weights, stale: [] as RunView['stale'] }) as RunView

test('where there are no weights to show, a person is told to start only what has not run', () => {
  expect(noWeights(undefined)).toBe('score.needs-training')
  expect(noWeights(run('failed'))).toBe('node.result.failed')
  expect(noWeights(run('stopped'))).toBe('node.result.no-weights')
  // They are being loaded.
  expect(noWeights(run('completed', { epoch: 3, step: 0 }))).toBe('score.needs-training')
})
