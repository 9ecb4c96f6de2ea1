import type { NodeId } from '../src/graph/document/document.ts'
import { failed } from '../src/graph/document/problem.ts'
import { sessionProblem } from '../src/session/base/session-problem.ts'
import { WritableSignal } from '../src/session/base/signal.ts'
import type { RateTests, ShownRateTest } from '../src/session/rate-tests.ts'

/** Range tests that stories set; nothing runs. */
export function scriptedRateTests() {
  return {
    tests: new WritableSignal<Readonly<Record<NodeId, ShownRateTest>>>({}),
    start: () => failed(sessionProblem('no-trainer')),
    stop() {},
  } satisfies RateTests
}

export type ScriptedRateTests = ReturnType<typeof scriptedRateTests>
