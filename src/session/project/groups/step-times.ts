import type { GroupMember } from '../../../runs/run-group.ts'
import type { RunHistory } from '../runs/run-history.ts'
import { type MeasureOptions, measureRun, warmUp } from './measure-run.ts'
import type { PlannedRun } from './plan-request.ts'
import type { RunTimes } from './run-times.ts'

/** What the time of a run hangs on, besides how many epochs and steps it has. */
export type Timed = Pick<GroupMember, 'work' | 'epochs' | 'steps'>

/** Kinds that are measured for a group; what the others take lies between them. */
const MOST = 3
/** Runs of a kind that are remembered: the machine may have become busier. */
const LATEST = 5

/** What runs take on this machine, as far as it is known. */
export class StepTimes {
  readonly #measured = new Map<string, RunTimes>()
  readonly #seen = new Map<string, readonly RunTimes[]>()
  #isWarm = false

  /** A run has shown it, while so many trained beside each other. */
  note(run: Timed, atATime: number, times: RunTimes): void {
    this.#isWarm = true
    this.#remember(run, atATime, times)
  }

  /**
   * Takes in what runs of earlier sessions have shown, of kinds of which this one has seen none. One that was set aside in
   * between took longer; the others of its kind tell.
   */
  recall(members: readonly GroupMember[], atATime: number, took: RunHistory['took']): void {
    const isNew = new Map(members.map(({ work = '' }) => [work, !this.#seen.has(keyOf(work, atATime))]))
    for (const member of members) {
      const found = member.run !== undefined && isNew.get(member.work ?? '') ? took(member.run) : undefined
      if (!found) continue
      const besides = Math.max(0, found.ms - member.steps * found.stepMs)
      this.#remember(member, atATime, {
        startMs: besides / 2,
        stepMs: found.stepMs,
        epochMs: 0,
        endMs: besides / 2,
      })
    }
  }

  /** What each run takes while so many train; nothing while nothing is known. */
  of(runs: readonly Timed[], atATime: number): readonly RunTimes[] | undefined {
    return this.#from(runs, atATime, 1)
  }

  /** The same where it is known of enough of them to tell beforehand. */
  beforehand(runs: readonly Timed[], atATime: number): readonly RunTimes[] | undefined {
    return this.#from(runs, atATime, MOST)
  }

  /** Finds out what is missing for {@link beforehand}, by training a little that nobody keeps. */
  async measure(runs: readonly PlannedRun[], options: MeasureOptions): Promise<void> {
    const { atATime, signal } = options
    // Of each kind the first one: the last may have a rate with which nothing can be trained.
    const byWork = new Map(runs.map((run) => [run.member.work, run] as const).toReversed())
    const kinds = kindsOf(runs.map(({ member }) => member))
    const last = kinds.length - 1
    for (const i of new Set([0, last, Math.floor(last / 2), 1].slice(0, MOST))) {
      const work = kinds[i]?.work
      const run = work === undefined ? undefined : byWork.get(work)
      if (!run || work === undefined || this.#known(keyOf(work, atATime))) continue
      const beside = { ...options, atATime: Math.min(atATime, runs.length) }
      if (!this.#isWarm) await warmUp(run, beside)
      this.#isWarm = true
      const times = await measureRun(run, beside)
      if (signal.aborted) return
      if (times) this.#measured.set(keyOf(work, atATime), times)
    }
  }

  #from(runs: readonly Timed[], atATime: number, fewest: number): readonly RunTimes[] | undefined {
    const kinds = kindsOf(runs)
    const known = kinds.flatMap(({ work, at }) => {
      const times = this.#known(keyOf(work, atATime))
      return times ? [{ at, times }] : []
    })
    if (known.length < Math.max(1, Math.min(fewest, kinds.length))) return undefined
    const found = new Map(
      kinds.map(({ work, at }) => [work, this.#known(keyOf(work, atATime)) ?? between(known, at)]),
    )
    return runs.map(({ work = '' }) => found.get(work) ?? (known[0]?.times as RunTimes))
  }

  #remember({ work }: Timed, atATime: number, times: RunTimes): void {
    if (work === undefined) return
    const key = keyOf(work, atATime)
    this.#seen.set(key, [...(this.#seen.get(key) ?? []), times].slice(-LATEST))
  }

  #known(key: string): RunTimes | undefined {
    const seen = this.#seen.get(key)
    return seen ? middleOf(seen) : this.#measured.get(key)
  }
}

function keyOf(work: string, atATime: number): string {
  return `${work} ${atATime}`
}

/**
 * Each kind of work once, those with small batches first. `at`: where it stands among them, by the size of its batches
 * where these differ.
 */
function kindsOf(runs: readonly Timed[]): readonly { readonly work: string; readonly at: number }[] {
  const batches = new Map<string, number>()
  for (const { work, epochs, steps } of runs)
    if (work !== undefined && !batches.has(work)) batches.set(work, epochs / Math.max(1, steps))
  const sorted = [...batches].map(([work, at]) => ({ work, at })).sort((a, b) => a.at - b.at)
  const isOfBatches = sorted[0]?.at !== sorted.at(-1)?.at
  return sorted.map(({ work, at }, place) => ({ work, at: isOfBatches ? at : place }))
}

/** On the line between the two that are nearest, or as the first or last. */
function between(known: readonly { readonly at: number; readonly times: RunTimes }[], at: number): RunTimes {
  const above = known.find((each) => each.at >= at) ?? known.at(-1)!
  const below = known.findLast((each) => each.at <= at) ?? known[0]!
  const share = above.at === below.at ? 0 : (at - below.at) / (above.at - below.at)
  return each((of) => below.times[of] + share * (above.times[of] - below.times[of]))
}

function middleOf(seen: readonly RunTimes[]): RunTimes {
  return each((of) => {
    const sorted = seen.map((times) => times[of]).sort((a, b) => a - b)
    return sorted[Math.floor(sorted.length / 2)] as number
  })
}

function each(value: (of: keyof RunTimes) => number): RunTimes {
  return {
    startMs: value('startMs'),
    stepMs: value('stepMs'),
    epochMs: value('epochMs'),
    endMs: value('endMs'),
  }
}
