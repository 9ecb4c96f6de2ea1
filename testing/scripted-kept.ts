import type { RunId } from '../src/engine/protocol.ts'
import { failed, ok, problem } from '../src/graph/document/problem.ts'
import type { KeptRun } from '../src/runs/kept-run.ts'
import { WritableSignal } from '../src/session/base/signal.ts'
import type { KeptRuns, TidyUp } from '../src/session/kept-runs.ts'
import type { RunView } from '../src/session/run-view.ts'

/** A history that a test fills; what is done to its lines is done, and nothing is kept. A tidy-up takes what was deleted. */
export interface ScriptedKept extends KeptRuns {
  readonly runs: WritableSignal<readonly KeptRun[]>
  readonly use: WritableSignal<number>
  /** What `read` gives. */
  readonly views: Map<RunId, RunView>
}

export function scriptedKept(): ScriptedKept {
  const runs = new WritableSignal<readonly KeptRun[]>([])
  const views = new Map<RunId, RunView>()
  const change = (some: readonly RunId[], made: (run: KeptRun) => KeptRun) =>
    runs.set(runs.value.map((run) => (some.includes(run.run) ? made(run) : run)))
  const tidied = ({ deleted = false }: TidyUp) => {
    const gone = deleted ? runs.value.filter(({ deletedAt }) => deletedAt !== undefined) : []
    return { runs: gone.length, bytes: gone.reduce((sum, { bytes }) => sum + bytes, 0) }
  }
  return {
    runs,
    use: new WritableSignal(0),
    views,
    read: async (run) => {
      const view = views.get(run)
      return view ? ok(view) : failed(problem('kept-run-missing'))
    },
    async change(run, { isBaseline, ...rest }) {
      if (isBaseline)
        runs.set(
          runs.value.map((one) => {
            const { isBaseline: _, ...other } = one
            return other
          }),
        )
      change([run], (one) => ({ ...one, ...rest, ...(isBaseline && { isBaseline }) }))
      return ok(undefined)
    },
    async remove(some) {
      change(some, (run) => ({ ...run, deletedAt: 1 }))
      return ok(undefined)
    },
    async restore(some) {
      change(some, ({ deletedAt: _, ...run }) => run)
      return ok(undefined)
    },
    putBack: async () => ok(undefined),
    useWeights: async () => ok(undefined),
    wouldTidy: tidied,
    async tidyUp(what) {
      const gone = tidied(what)
      if (what.deleted) runs.set(runs.value.filter(({ deletedAt }) => deletedAt === undefined))
      return ok(gone)
    },
    add: async () => ok({ runs: [], problems: [] }),
  }
}
