import { Observable } from 'rxjs'
import type { BackendChoice } from '../../../engine/backend-report.ts'
import type { Engine } from '../../../engine/protocol.ts'
import type { GroupEstimate, GroupRequest } from '../../run-groups.ts'
import { stepsLeft } from './group-time.ts'
import type { PlannedRequest, PlannedRun } from './plan-request.ts'
import type { StepTimes } from './step-times.ts'

export interface EstimateTools {
  readonly engine: Engine
  readonly times: StepTimes
  readonly choice: (runs: readonly PlannedRun[]) => BackendChoice
  readonly plan: (request: GroupRequest) => Promise<PlannedRequest>
}

/**
 * What a run beside others takes, where alone it would have all cores for itself: most steps leave some of them idle, so
 * that as many runs as cores need about this share of the time they would take one after another.
 */
const BESIDE_OTHERS = 0.8

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
      const { threads } = await engine.backend(choice)
      const atATime = await runsAtATime(engine, choice)
      const tell = () => {
        const ms = groupMs(planned.runs, request, times, { atATime, threads })
        const known = ms === undefined ? {} : { ms }
        subscriber.next({ runs: runs.length, same, refused, problems, atATime, ...known })
        return ms !== undefined || runs.length === 0
      }
      if (signal.aborted || tell()) return
      const plans = runs.map(({ plan }) => plan)
      await times.measure(plans, choice, signal)
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
  machine: { readonly atATime: number; readonly threads: number },
): number | undefined {
  if (runs.length === 0) return 0
  const perStep = times.of(runs.map(({ plan }) => plan))
  if (!perStep) return undefined
  const most = Math.max(...runs.map(({ plan }) => plan.training.epochs))
  const own = runs.map(({ plan, stepsPerEpoch }, i) => {
    const { epochs } = plan.training
    const size = { epochs, steps: epochs * stepsPerEpoch }
    const group = { epochs: most, round: 0, ...(givesUp && { givesUp }) }
    return stepsLeft(group, size, 0) * (perStep[i] as number)
  })
  const alone = own.reduce((sum, ms) => sum + ms, 0)
  const { atATime, threads } = machine
  if (atATime === 1 || runs.length === 1) return alone
  // Without threads of its own a run has one core, and the others are free for further runs.
  const together = threads === 1 ? 1 / Math.min(atATime, runs.length) : BESIDE_OTHERS
  return Math.max(alone * together, ...own)
}
