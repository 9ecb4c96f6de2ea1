import type { History, RunId } from '../../engine/protocol.ts'
import { dueMembers, haltOf, type MemberProgress, withProgress } from '../../runs/group-rounds.ts'
import type { RunGroup } from '../../runs/run-group.ts'
import type { PlannedBatch, PlannedRun } from './plan-runs.ts'

/** A run that is to begin or to go on now. */
export interface RunToMake {
  readonly run: PlannedRun
  /** After which epoch it is set aside; missing where it trains to its end. */
  readonly halt?: number
}

/** A run that is not trained any further because it is plainly behind. */
export interface GivenUpRun {
  readonly run: PlannedRun
  readonly epoch: number
  readonly loss: number
  readonly accuracy?: number
}

const NO_HISTORY: History = { loss: [], accuracy: [], valLoss: [], valAccuracy: [] }

/** Which runs are due. Those of a sweep that gives up train from round to round, all others to their end. */
export class TrainingQueue {
  readonly #order: readonly PlannedRun[]
  readonly #progress: Map<PlannedRun, MemberProgress>
  #batches: readonly PlannedBatch[]
  readonly #givenUp = new Map<PlannedRun, GivenUpRun>()

  constructor(order: readonly PlannedRun[], batches: readonly PlannedBatch[]) {
    this.#order = order
    this.#batches = batches
    this.#progress = new Map(order.map((run) => [run, { status: 'waiting', history: NO_HISTORY }]))
  }

  /** As far as they have come. */
  get groups(): readonly RunGroup[] {
    return this.#batches.map(({ group }) => group)
  }

  get givenUp(): ReadonlyMap<PlannedRun, GivenUpRun> {
    return this.#givenUp
  }

  /** Runs that have ended, well or not. */
  get done(): number {
    const ended = [...this.#progress.values()].filter(
      ({ status }) => status === 'completed' || status === 'failed',
    )
    return ended.length + this.#givenUp.size
  }

  /** The next run that is due, which is under way from now on. */
  next(): RunToMake | undefined {
    for (const run of this.#order) {
      if (this.#progress.get(run)?.status !== 'waiting') continue
      const asking = this.#asking(run)
      const [first] = asking
      if (!first) continue
      this.#set(run, { status: 'running' })
      const halts = asking.map((group) => haltOf(group) ?? Number.POSITIVE_INFINITY)
      // Whatever trains to its end needs no stop on the way.
      const halt = halts.includes(Number.POSITIVE_INFINITY) ? undefined : Math.min(...halts)
      return { run, ...(halt !== undefined && { halt }) }
    }
    return undefined
  }

  /** A run was set aside (`waiting`) or has ended. Returns the runs that are given up with that. */
  ended(run: PlannedRun, progress: MemberProgress): readonly GivenUpRun[] {
    this.#set(run, progress)
    this.#batches = this.#batches.map(({ group, runs }) => ({
      runs,
      group: withProgress(
        group,
        runs.map((each) => this.#progress.get(each) as MemberProgress),
      ),
    }))
    const gone = this.#order.flatMap((each) => (this.#givenUp.has(each) ? [] : (this.#gone(each) ?? [])))
    for (const each of gone) this.#givenUp.set(each.run, each)
    return gone
  }

  /** Which run it is, wherever it is kept. */
  named(run: PlannedRun, id: RunId): void {
    this.#set(run, { run: id })
  }

  #set(run: PlannedRun, change: Partial<MemberProgress>): void {
    this.#progress.set(run, { ...(this.#progress.get(run) as MemberProgress), ...change })
  }

  #asking(run: PlannedRun): readonly RunGroup[] {
    return this.#batches.flatMap(({ group, runs }) =>
      dueMembers(group).includes(runs.indexOf(run)) ? [group] : [],
    )
  }

  /** Given up by all that have asked for it. */
  #gone(run: PlannedRun): GivenUpRun | undefined {
    const progress = this.#progress.get(run)
    const members = this.#batches.flatMap(({ group, runs }) => group.members[runs.indexOf(run)] ?? [])
    const isGone = progress?.status === 'waiting' && members.every(({ status }) => status === 'given-up')
    const { epoch = 0, loss = Number.NaN, accuracy } = members[0]?.reached ?? {}
    return isGone ? { run, epoch, loss, ...(accuracy !== undefined && { accuracy }) } : undefined
  }
}
