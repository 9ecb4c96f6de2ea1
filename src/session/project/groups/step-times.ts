import type { BackendChoice } from '../../../engine/backend-report.ts'
import type { Engine } from '../../../engine/protocol.ts'
import { hashJson } from '../../../graph/base/hash.ts'
import type { Plan } from '../../../graph/plan/plan.ts'
import { withoutSeeds } from '../../../graph/plan/without-seeds.ts'
import { randomId } from '../../base/random-id.ts'
import type { PlannedRun } from './plan-request.ts'

/** Milliseconds that a run takes to begin, for each step, and after each epoch: for its validation and for records. */
export interface RunTimes {
  readonly startMs: number
  readonly stepMs: number
  readonly epochMs: number
}

export interface MeasureOptions {
  readonly backend: BackendChoice
  /** So many train beside each other while it is measured, as they will later. */
  readonly atATime: number
  readonly signal: AbortSignal
}

/** Batches that are measured, behind the first two, which take longer; and milliseconds after which it is enough. */
const BATCHES = 12
const FIRST = 2
const LONGEST = 1500
/** Networks that are measured for a group; what the others take lies between them. */
const MOST = 3
/** Of the time of a training step an example takes this share where it is answered alone: no gradients, no update. */
const ANSWERING = 1 / 3

/** What runs take on this machine, as far as it is known. */
export class StepTimes {
  readonly #engine: Engine
  readonly #known = new Map<string, RunTimes>()

  constructor(engine: Engine) {
    this.#engine = engine
  }

  /** A run has shown it, while so many trained beside each other. */
  note(plan: Plan, atATime: number, times: RunTimes): void {
    this.#known.set(workOf(plan, atATime), times)
  }

  /** What each run takes while so many train; nothing while too little is known. */
  of(runs: readonly PlannedRun[], atATime: number): readonly RunTimes[] | undefined {
    const kinds = kindsOf(runs, atATime)
    const known = kinds.flatMap(({ work, at }) => {
      const times = this.#known.get(work)
      return times ? [{ at, times }] : []
    })
    if (known.length < Math.min(MOST, kinds.length)) return undefined
    const found = new Map(kinds.map(({ work, at }) => [work, this.#known.get(work) ?? between(known, at)]))
    return runs.map(({ plan }) => found.get(workOf(plan, atATime)) as RunTimes)
  }

  /** Finds out what is missing for {@link of}, by training a few batches that nobody keeps. */
  async measure(runs: readonly PlannedRun[], options: MeasureOptions): Promise<void> {
    const { atATime, signal } = options
    const kinds = kindsOf(runs, atATime)
    const last = kinds.length - 1
    for (const i of new Set([0, last, Math.floor(last / 2), 1].slice(0, MOST))) {
      const kind = kinds[i]
      if (!kind || this.#known.has(kind.work)) continue
      if (signal.aborted) return
      const beside = Array.from({ length: Math.min(atATime, runs.length) }, () =>
        this.#trained(kind.run, options),
      )
      const measured = (await Promise.all(beside)).filter((times) => times !== undefined)
      if (measured.length === 0 || signal.aborted) continue
      const middle = (of: keyof RunTimes) => median(measured.map((times) => times[of]))
      this.#known.set(kind.work, {
        startMs: middle('startMs'),
        stepMs: middle('stepMs'),
        epochMs: middle('epochMs'),
      })
    }
  }

  #trained(run: PlannedRun, { backend, signal }: MeasureOptions): Promise<RunTimes | undefined> {
    const { plan, validated } = run
    return new Promise((resolve) => {
      const trial = this.#engine.start({ run: randomId('m'), plan, backend })
      const asked = performance.now()
      const times: number[] = []
      let [began, latest] = [asked, asked]
      let epochMs: number | undefined
      const stop = () => trial.stop()
      signal.addEventListener('abort', stop)
      trial.listen((event) => {
        if (event.kind === 'batch') {
          latest = performance.now()
          if (times.length === 0) began = latest
          times.push(event.ms)
          if (times.length >= FIRST + BATCHES || latest - began > LONGEST) stop()
        }
        if (event.kind === 'epoch') epochMs ??= performance.now() - latest
        if (event.kind !== 'completed' && event.kind !== 'cancelled' && event.kind !== 'failed') return
        signal.removeEventListener('abort', stop)
        if (times.length === 0) return resolve(undefined)
        const stepMs = median(times.length > FIRST ? times.slice(FIRST) : times)
        const answering = (validated / plan.training.batchSize) * stepMs * ANSWERING
        resolve({ startMs: began - asked, stepMs, epochMs: epochMs ?? answering })
      })
    })
  }
}

/** Each kind of work once, those with small batches first. `at`: where it stands among them. */
function kindsOf(runs: readonly PlannedRun[], atATime: number) {
  const kinds = new Map(runs.map((run) => [workOf(run.plan, atATime), run] as const))
  const sorted = [...kinds].map(([work, run]) => ({ work, run, batch: run.plan.training.batchSize }))
  sorted.sort((a, b) => a.batch - b.batch)
  const isOfBatches = sorted[0]?.batch !== sorted.at(-1)?.batch
  return sorted.map((kind, place) => ({ ...kind, at: isOfBatches ? kind.batch : place }))
}

/** The same for plans whose steps take the same time. */
function workOf({ network, inputShape, optimizer, loss, training }: Plan, atATime: number): string {
  return hashJson([withoutSeeds(network), inputShape, optimizer.kind, loss, training.batchSize, atATime])
}

/** On the line between the two that are nearest, or as the first or last. */
function between(known: readonly { readonly at: number; readonly times: RunTimes }[], at: number): RunTimes {
  const above = known.find((each) => each.at >= at) ?? known.at(-1)!
  const below = known.findLast((each) => each.at <= at) ?? known[0]!
  const share = above.at === below.at ? 0 : (at - below.at) / (above.at - below.at)
  const mixed = (of: keyof RunTimes) => below.times[of] + share * (above.times[of] - below.times[of])
  return { startMs: mixed('startMs'), stepMs: mixed('stepMs'), epochMs: mixed('epochMs') }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] as number
}
