import { NEVER } from 'rxjs'
import { failed } from '../src/graph/document/problem.ts'
import type { RunGroup } from '../src/runs/run-group.ts'
import { sessionProblem } from '../src/session/base/session-problem.ts'
import { WritableSignal } from '../src/session/base/signal.ts'
import type { RunGroups } from '../src/session/run-groups.ts'
import type { RunView } from '../src/session/run-view.ts'

/** Groups that stories and tests of the screen set; nothing runs. */
export function scriptedGroups() {
  const groups = new WritableSignal<readonly RunGroup[]>([])
  const running = new WritableSignal<readonly RunView[]>([])
  return {
    groups,
    running,
    start: async () => failed(sessionProblem('no-trainer')),
    pause() {},
    goOn() {},
    stop() {},
    estimate: () => NEVER,
  } satisfies RunGroups
}

export type ScriptedGroups = ReturnType<typeof scriptedGroups>
