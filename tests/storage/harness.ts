import { expect } from 'vitest'
import type { Problem, Result } from '../../src/graph/document/problem.ts'
import type { Storage, StoreEvent } from '../../src/storage/types.ts'

/** One place where things are kept, and tabs on it. */
export interface Harness {
  /** Another tab. */
  open(): Promise<Storage>
  /** What every tab takes for the time; milliseconds. */
  readonly clock: { now: number }
  dispose(): Promise<void>
}

/** The value of a result that has to be one. */
export function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`problem instead of a value: ${JSON.stringify(result.problems)}`)
  return result.value
}

/** The problem of a result that has to be one. */
export function problemOf(result: Result<unknown>): Problem {
  expect(result).toMatchObject({ ok: false })
  const [problem, ...more] = result.ok ? [] : result.problems
  expect(more).toEqual([])
  return problem!
}

/** The next event that fits. To be asked for before whatever sets it off: what was told already is not remembered. */
export function nextEvent(
  storage: Storage,
  fits: (event: StoreEvent) => boolean = () => true,
): Promise<StoreEvent> {
  return new Promise((resolve) => {
    const stop = storage.listen((event) => {
      if (!fits(event)) return
      stop()
      resolve(event)
    })
  })
}
