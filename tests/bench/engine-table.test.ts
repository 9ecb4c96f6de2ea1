import { expect, test } from 'vitest'
import { engineRows, engineTable } from '../../scripts/bench/engine-rows.js'

const start = { ready: 900, firstStep: 1500 }
const held = (tensors: number) => ({ tensors, tensorBytes: 0, wasmBytes: 2e8, heapBytes: 1e7 })
const figures = (tensors: number) => ({
  cold: start,
  again: { ready: 10, firstStep: 100 },
  shares: { step: 80, between: 2, reducing: 0.1, reading: 0.4 },
  latencies: [40, 90, 50].map((whole) => ({ whole, afterStep: 10 })),
  input: { plain: 0.8, augmented: 1.6 },
  memory: [held(0), held(0), held(tensors)],
})

test('the benchmark of the engine gives shares of a step, and marks what misses its ask', () => {
  const rows = [
    ...engineRows('chromium', { ...figures(3), cached: start, clicked: start }),
    ...engineRows('node', figures(0)),
  ]
  const value = (measure: string) => rows.find((row) => row.measure === measure)?.value
  expect(value('events in all, of a step')).toBe(3)
  expect(value('input: order and batch, of a step')).toBe(1)
  expect(value('from pause to paused, median')).toBe(50)
  expect(
    rows.every(({ where, unit }) => ['chromium', 'node'].includes(where) && typeof unit === 'string'),
  ).toBe(true)
  const table = engineTable(rows)
  expect(table).toContain('| events in all, of a step | **3 %** | **3 %** | ≤ 2 % |')
  expect(table).toContain('| tensors after 20 runs | **3** | 0 | as after 1 run |')
  expect(table).toContain('| 60,000 digits ready after the click | 900 ms | – | ≤ 1,000 ms |')
})
