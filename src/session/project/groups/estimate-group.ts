import { Observable } from 'rxjs'
import type { BackendChoice } from '../../../engine/backend-report.ts'
import type { Engine } from '../../../engine/protocol.ts'
import type { GroupEstimate, GroupRequest } from '../../run-groups.ts'
import { msLeft } from './group-time.ts'
import type { PlannedRequest, PlannedRun } from './plan-request.ts'
import type { StepTimes } from './step-times.ts'

export interface EstimateTools {
  readonly engine: Engine
  readonly times: StepTimes
  readonly choice: (runs: readonly PlannedRun[]) => BackendChoice
  /** Takes in what is known of earlier runs, so many of which trained at a time. */
  readonly recall: (atATime: number) => void
  readonly plan: (request: GroupRequest) => Promise<PlannedRequest>
}

/** How many runs a machine takes at a time: a graphics card is one, however many cores are beside it. */
export async function runsAtATime(engine: Engine, choice: BackendChoice): Promise<number> {
  const { chosen } = await engine.backend(choice)
  return chosen === 'webgl' ? 1 : Math.max(1, engine.runsAtATime)
}

/** First what is known at once; then, where that is needed, what measuring says. Stops measuring when left. */
export function estimateGroup(tools: EstimateTools, request: GroupRequest): Observable<GroupEstimate> {
  return new Observable((subscriber) => {
    const aborting = new AbortController()
    const { signal } = aborting
    const work = async () => {
      const { engine, times } = tools
      const planned = await tools.plan(request)
      if (signal.aborted) return
      const { runs, same, refused, problems } = planned
      const choice = tools.choice(runs)
      const atATime = await runsAtATime(engine, choice)
      tools.recall(atATime)
      const tell = () => {
        const ms = groupMs(runs, request, times, atATime)
        const known = ms === undefined ? {} : { ms }
        subscriber.next({ runs: runs.length, same, refused, problems, atATime, ...known })
        return ms !== undefined || runs.length === 0
      }
      if (signal.aborted || tell()) return
      await times.measure(runs, { engine, backend: choice, atATime, signal })
      if (!signal.aborted) tell()
    }
    work().then(
      () => subscriber.complete(),
      (error) => subscriber.error(error),
    )
    return () => aborting.abort()
  })
}

function groupMs(
  runs: readonly PlannedRun[],
  { givesUp }: GroupRequest,
  times: StepTimes,
  atATime: number,
): number | undefined {
  if (runs.length === 0) return 0
  const members = runs.map(({ member }) => member)
  const known = times.beforehand(members, atATime)
  if (!known) return undefined
  const epochs = Math.max(...members.map((member) => member.epochs))
  const group = { members, epochs, round: 0, ...(givesUp && { givesUp: true as const }) }
  return msLeft(group, () => ({ epoch: 0, isUnderWay: false }), known, [], atATime)
}
