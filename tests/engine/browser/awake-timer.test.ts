import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createAwakeTimer } from '../../../src/engine/browser/awake-timer.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] }))
afterEach(() => void vi.useRealTimers())

test('the time is up once, after so many milliseconds', () => {
  const over = vi.fn()
  createAwakeTimer(over).begin(10_000)
  vi.advanceTimersByTime(9_000)
  expect(over).not.toHaveBeenCalled()
  vi.advanceTimersByTime(20_000)
  expect(over).toHaveBeenCalledTimes(1)
})

test('beginning again counts from nothing, and ending stops it', () => {
  const over = vi.fn()
  const timer = createAwakeTimer(over)
  timer.begin(10_000)
  vi.advanceTimersByTime(9_000)
  timer.begin(10_000)
  vi.advanceTimersByTime(9_000)
  timer.end()
  vi.advanceTimersByTime(60_000)
  expect(over).not.toHaveBeenCalled()
})

test('a computer that slept has not waited', () => {
  const over = vi.fn()
  createAwakeTimer(over).begin(10_000)
  const hours = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 3 * 3_600_000)
  vi.advanceTimersByTime(1_000)
  expect(over).not.toHaveBeenCalled()
  hours.mockRestore()
})
