import { Subject } from 'rxjs'
import type { BackendChoice } from '../../../engine/backend-report.ts'
import type { Engine, RunEvent, RunId } from '../../../engine/protocol.ts'
import type { CheckedGraph } from '../../../graph/check/checked-graph.ts'
import type { Plan } from '../../../graph/plan/plan.ts'
import { haltOf } from '../../../runs/group-rounds.ts'
import type { GroupMember, RunGroup } from '../../../runs/run-group.ts'
import { runOfGraph } from '../../../runs/run-of-graph.ts'
import { continuedRun } from '../../../runs/run-state.ts'
import { randomId } from '../../base/random-id.ts'
import type { Timing } from '../../base/timing.ts'
import { isProgress } from '../runs/event-kinds.ts'
import type { RunHistory } from '../runs/run-history.ts'
import { TrainerRun } from '../runs/trainer-run.ts'
import { msLeft, type Pace } from './group-time.ts'
import { epochsOf, GroupWork } from './group-work.ts'
import { SetAsideRuns } from './set-aside-runs.ts'
import type { StepTimes } from './step-times.ts'

export interface GroupWorksOptions {
  readonly engine: Engine
  readonly timing: Timing
  readonly kept: RunHistory
  readonly times: StepTimes
  /** A run has ended, or was set aside: then it is here still, and is to be kept. */
  readonly ended: (work: GroupWork) => void
  /** Bytes of weights that runs which were set aside hold in memory at most. */
  readonly mostBytes?: number | undefined
  /** There is no room anywhere for the weights of so many runs: these begin anew. */
  readonly lost: (runs: number) => void
}

/** A member of a group that is to begin or to go on. */
export interface MemberToRun {
  readonly group: RunGroup
  readonly graph: CheckedGraph
  readonly index: number
  readonly plan: Plan
  readonly backend: BackendChoice
}

/** Runs of a group that say how fast it is: the machine may have become busier. */
const LATEST = 12

/** The runs of groups that are under way, and those that were set aside. */
export class GroupWorks {
  /** Emits when something but the progress of a run has changed. */
  readonly turns = new Subject<void>()
  readonly progress = new Subject<void>()
  readonly #options: GroupWorksOptions
  readonly #works = new Map<RunId, GroupWork>()
  readonly aside: SetAsideRuns
  readonly #paces = new Map<string, readonly Pace[]>()

  constructor(options: GroupWorksOptions) {
    this.#options = options
    this.aside = new SetAsideRuns(options)
  }

  /** In the order in which they began. */
  get all(): readonly GroupWork[] {
    return [...this.#works.values()]
  }

  /** Hands a member to the engine, and says which run it is: the one that was set aside, or a new one. */
  begin({ group, graph, index, plan, backend }: MemberToRun): RunId {
    const { engine, timing, kept } = this.#options
    const member = group.members[index] as GroupMember
    const run = this.#unparked(member, plan) ?? this.#newRun(group, graph, member, plan)
    const work = new GroupWork({ group: group.id, index, run, halt: haltOf(group), now: timing.now })
    const { state } = run
    this.#works.set(state.run, work)
    kept.begin({ state, trainer: group.trainer, group: group.id, variant: member.variant }, graph)
    work.begin(engine, plan, backend, (event) => this.#happened(work, event))
    return state.run
  }

  /** Milliseconds until all runs of a group have ended, `atATime` of them beside each other. */
  msLeft(group: RunGroup, atATime: number): number | undefined {
    const own = this.all.filter((work) => work.group === group.id)
    const epochs = new Map(own.map(({ index, epoch }) => [group.members[index], epoch] as const))
    const reachedOf = (member: GroupMember) => {
      const parked = member.run === undefined ? undefined : this.aside.get(member.run)
      const aside = parked ? epochsOf(parked) : (member.reached?.epoch ?? 0)
      return { epoch: epochs.get(member) ?? aside, isUnderWay: epochs.has(member) }
    }
    const paces = [...(this.#paces.get(group.id) ?? []), ...own.flatMap(({ pace }) => pace ?? [])]
    return msLeft(group, reachedOf, this.#options.times.of(group.members, atATime), paces, atATime)
  }

  /** Lets go of all runs, which nobody hears any more. */
  release(): void {
    for (const { run } of this.#works.values()) run.release()
    for (const known of [this.#works, this.aside, this.#paces]) known.clear()
  }

  end(): void {
    this.release()
    this.turns.complete()
    this.progress.complete()
  }

  #unparked({ run: id }: GroupMember, plan: Plan): TrainerRun | undefined {
    const run = id === undefined ? undefined : this.aside.take(id)
    // Another version of the page may have kept it.
    if (run?.state.plan.hash !== plan.hash) return undefined
    run.state = continuedRun(run.state, plan)
    return run
  }

  #newRun({ trainer }: RunGroup, graph: CheckedGraph, { run }: GroupMember, plan: Plan): TrainerRun {
    return new TrainerRun(trainer, this.#options.timing, runOfGraph(graph, run ?? randomId('r'), plan))
  }

  #happened(work: GroupWork, event: RunEvent): void {
    const { run, group } = work
    if (run.isUnderWay) {
      if (event.kind === 'checkpoint' && work.hasMoreToTrain) this.#options.kept.keepUnderWay(run.toKeep)
      if (isProgress(event)) this.progress.next()
      else this.turns.next()
      return
    }
    const paces = [...(this.#paces.get(group) ?? []), ...(work.pace ? [work.pace] : [])]
    this.#paces.set(group, paces.slice(-LATEST))
    this.#works.delete(run.state.run)
    if (run.state.status === 'stopped') this.aside.put(run)
    this.#options.ended(work)
    this.turns.next()
  }
}
