import type { Engine } from '../../../engine/protocol.ts'
import type { Problem } from '../../../graph/document/problem.ts'
import type { Registry } from '../../../graph/node/registry.ts'
import { planOf } from '../../../graph/variants/plan-variants.ts'
import { dueMembers, reachedAfter } from '../../../runs/group-rounds.ts'
import { isActive, type RunGroup } from '../../../runs/run-group.ts'
import { sessionProblem } from '../../base/session-problem.ts'
import type { Timing } from '../../base/timing.ts'
import type { ProjectRuns } from '../runs/project-runs.ts'
import type { RunHistory } from '../runs/run-history.ts'
import { untilEnded } from '../runs/until-ended.ts'
import { runsAtATime } from './estimate-group.ts'
import type { GroupWork } from './group-work.ts'
import { GroupWorks } from './group-works.ts'
import type { QueuedGroup, QueuedGroups } from './queued-groups.ts'
import type { RepeatedRuns } from './repeated-runs.ts'
import type { StepTimes } from './step-times.ts'

export interface MemberQueueOptions {
  readonly engine: Engine
  readonly registry: Registry
  readonly timing: Timing
  /** The runs of the trainers themselves: these come first. */
  readonly runs: ProjectRuns
  readonly kept: RunHistory
  readonly queued: QueuedGroups
  readonly repeated: RepeatedRuns
  readonly times: StepTimes
  /** Why nothing may be run here. */
  readonly refusal: () => Problem | undefined
  readonly notify: (problem: Problem) => void
  /** See `GroupWorksOptions`. */
  readonly mostBytes?: number | undefined
}

/**
 * Trains the members of the groups in their turn, as many at a time as the machine does well, those of the trainers
 * themselves counted: where a person starts one, members make room, and go on from their checkpoint afterwards.
 */
export class MemberQueue {
  readonly works: GroupWorks
  readonly #options: MemberQueueOptions
  /** How many runs train at a time beside one of a group; of those groups whose members may begin. */
  readonly #atATime = new Map<string, number>()
  /** The same of all groups that were awake, also of those that are paused. */
  readonly #counted = new Map<string, number>()
  #isClosed = false

  constructor(options: MemberQueueOptions) {
    this.#options = options
    this.works = new GroupWorks({
      ...options,
      ended: (work) => this.#ended(work),
      lost: (count) =>
        options.notify(sessionProblem('members-begin-anew', { count }, { severity: 'warning' })),
    })
  }

  /** Milliseconds until all runs of a group have ended. */
  msLeft(group: RunGroup): number | undefined {
    const atATime = this.#counted.get(group.id)
    return isActive(group) && atATime !== undefined ? this.works.msLeft(group, atATime) : undefined
  }

  /** Begins or goes on with a group, once it is known how many of its runs train at a time. */
  wake(group: RunGroup): void {
    const { engine, runs, repeated, queued, kept, times } = this.#options
    if (repeated.hasFirstLeft(group)) runs.resume(group.trainer)
    // Where there is no back end, the runs themselves say so.
    const counted = runsAtATime(engine, group.backend).catch(() => 1)
    void counted.then((count) => {
      // What has become of it meanwhile is newer.
      const now = queued.get(group.id)?.group
      if (now) this.works.aside.find(now)
      this.#atATime.set(group.id, count)
      this.#counted.set(group.id, count)
      times.recall(group.members, count, kept.took.bind(kept))
      this.next()
    })
  }

  /** A group is paused or stopped. */
  halt(id: string): void {
    this.#atATime.delete(id)
    for (const { group, run } of this.works.all) if (group === id) run.stop()
    this.#forgetParked()
    this.next()
  }

  /** Begins what there is room for, and makes room where a person has started something. */
  next(): void {
    if (this.#isClosed || this.#options.refusal()) return
    this.#makeRoom()
    for (;;) {
      const due = this.#due()
      if (!due) return
      const { group } = due.queued
      const run = group.members[due.index]?.run
      // What is asked for while it is read comes to be done with what is there then.
      if (this.works.aside.isOnDisk(run))
        void this.works.aside.read(group.trainer, run).then(() => this.next())
      else this.#begin(due.queued, due.index)
    }
  }

  stopAll(): void {
    for (const { run } of this.works.all) run.stop()
  }

  /** Lets go of all runs. */
  release(): void {
    this.works.release()
    this.#atATime.clear()
    this.#counted.clear()
  }

  async close(): Promise<void> {
    this.#isClosed = true
    this.stopAll()
    await untilEnded(() => this.works.all.length === 0, this.works.turns, this.#options.timing)
  }

  end(): void {
    this.works.end()
  }

  #makeRoom(): void {
    let busy = this.#options.runs.computing
    for (const { group, run, isStopping } of this.works.all) {
      if (isStopping) continue
      if (busy < (this.#atATime.get(group) ?? 1)) busy++
      else run.stop()
    }
  }

  /** The next member that there is room for. What has become of the one before may change who that is. */
  #due(): { readonly queued: QueuedGroup; readonly index: number } | undefined {
    const { runs, queued: groups, repeated } = this.#options
    const { all, aside } = this.works
    const busy = runs.computing + all.length + aside.reading
    for (const queued of groups.all) {
      const { group, graph } = queued
      if (group.status !== 'running' || !graph) continue
      const own = repeated.of(group)
      const index = dueMembers(group).find(
        (member) => (member > 0 || !own) && !aside.isReading(group.members[member]?.run),
      )
      if (index === undefined) continue
      // Whoever began first goes first, also where that means to wait.
      return busy < (this.#atATime.get(group.id) ?? 0) ? { queued, index } : undefined
    }
    return undefined
  }

  #begin({ group, graph }: QueuedGroup, index: number): void {
    const { registry, queued, repeated } = this.#options
    const { variant } = group.members[index] ?? {}
    if (!graph || !variant) return
    const plan = planOf(graph, registry, group.trainer, variant)
    if (!plan.ok) {
      queued.change(group.id, index, { status: 'failed', ...problemOf(plan.problems[0]) })
      return
    }
    const backend = repeated.backendOf(group)
    const run = this.works.begin({ group, graph, index, plan: plan.value, backend })
    queued.change(group.id, index, { status: 'running', run })
  }

  #ended(work: GroupWork): void {
    const { group, index, run } = work
    const { queued, kept, times } = this.#options
    const { status, history, epoch, problem } = run.state
    const member = queued.get(group)?.group.members[index]
    if (member && work.times) times.note(member, this.#counted.get(group) ?? 1, work.times)
    const asked = queued.get(group)?.group.epochs ?? epoch
    const now = status === 'completed' || status === 'failed' ? status : 'waiting'
    const reached = reachedAfter(history, epoch, asked)
    queued.change(group, index, { status: now, reached, ...problemOf(problem) })
    const after = queued.get(group)?.group
    kept.keep(run.toKeep, after && isActive(after) && after.members[index]?.status === 'waiting')
    this.#forgetParked()
    this.next()
  }

  /** Only runs that may go on need their weights. */
  #forgetParked(): void {
    const active = this.#options.queued.all.filter(({ group }) => isActive(group))
    const waiting = active.flatMap(({ group }) => group.members.filter(({ status }) => status === 'waiting'))
    this.works.aside.forgetAllBut(new Set(waiting.flatMap(({ run }) => run ?? [])))
  }
}

function problemOf(problem: Problem | undefined): { readonly problem?: Problem } {
  return problem ? { problem } : {}
}
