import { audit, merge, Subscription } from 'rxjs'
import type { BackendChoice } from '../../../engine/backend-report.ts'
import type { Engine, RunId } from '../../../engine/protocol.ts'
import type { CheckedGraph } from '../../../graph/check/checked-graph.ts'
import type { NodeId } from '../../../graph/document/document.ts'
import { failed, ok, type Problem, type Result } from '../../../graph/document/problem.ts'
import type { Registry } from '../../../graph/node/registry.ts'
import type { Plan } from '../../../graph/plan/plan.ts'
import { planOf } from '../../../graph/variants/plan-variants.ts'
import type { Variant } from '../../../graph/variants/variant.ts'
import { dueMembers, reachedAfter } from '../../../runs/group-rounds.ts'
import { isActive, memberOf, type RunGroup } from '../../../runs/run-group.ts'
import type { GroupRecord } from '../../../storage/kept-types.ts'
import type { Storage } from '../../../storage/types.ts'
import { randomId } from '../../base/random-id.ts'
import { WritableSignal } from '../../base/signal.ts'
import type { Timing } from '../../base/timing.ts'
import type { GroupRequest, RunGroups } from '../../run-groups.ts'
import type { RunView } from '../../run-view.ts'
import type { Signal } from '../../signal.ts'
import type { ProjectRuns } from '../runs/project-runs.ts'
import type { RunHistory } from '../runs/run-history.ts'
import { untilEnded } from '../runs/until-ended.ts'
import { estimateGroup, runsAtATime } from './estimate-group.ts'
import type { GroupWork } from './group-work.ts'
import { GroupWorks } from './group-works.ts'
import { isNeeded } from './needed-groups.ts'
import { repeatsOf } from './new-members.ts'
import { planRequest } from './plan-request.ts'
import { type QueuedGroup, QueuedGroups } from './queued-groups.ts'
import { RepeatedRuns } from './repeated-runs.ts'
import { StepTimes } from './step-times.ts'

export interface ProjectGroupsOptions {
  readonly project: string
  readonly storage: Storage
  readonly engine: Engine
  readonly registry: Registry
  readonly timing: Timing
  readonly checked: Signal<CheckedGraph>
  /** The runs of the trainers themselves: these come first, and repeats begin with one of them. */
  readonly runs: ProjectRuns
  /** The history, where all of these runs are kept. */
  readonly kept: RunHistory
  readonly backend: (plan: Plan) => BackendChoice
  /** Why nothing may be run here. */
  readonly refusal: () => Problem | undefined
  readonly isWritable: () => boolean
}

/**
 * The groups of runs of a project. As many of their runs train at a time as the machine does well, those of the trainers
 * themselves counted: where a person starts one, runs of groups make room, and go on from their checkpoint afterwards.
 */
export class ProjectGroups implements RunGroups {
  readonly groups: Signal<readonly RunGroup[]>
  readonly running: Signal<readonly RunView[]>
  readonly #options: ProjectGroupsOptions
  readonly #groups = new WritableSignal<readonly RunGroup[]>([])
  readonly #running = new WritableSignal<readonly RunView[]>([])
  readonly #queued: QueuedGroups
  readonly #repeated: RepeatedRuns
  readonly #works: GroupWorks
  readonly #times: StepTimes
  readonly #alive = new Subscription()
  #atATime = 1
  #isClosed = false

  constructor(options: ProjectGroupsOptions, records: readonly GroupRecord[]) {
    const { timing, runs, engine } = options
    this.#options = options
    this.groups = this.#groups
    this.running = this.#running
    this.#times = new StepTimes(engine)
    this.#repeated = new RepeatedRuns(runs)
    this.#queued = new QueuedGroups(options)
    this.#works = new GroupWorks({ ...options, ended: (work) => this.#ended(work) })
    const due = merge(
      merge(this.#works.turns, this.#queued.changes).pipe(audit(() => timing.frame)),
      this.#works.progress.pipe(audit(() => timing.beat)),
    )
    this.#alive.add(due.subscribe(() => this.#show()))
    this.#alive.add(runs.turns.subscribe(() => this.#followTrainers()))
    this.reload(records)
  }

  get unsaved() {
    return this.#queued.unsaved
  }

  async start(request: GroupRequest): Promise<Result<string>> {
    const graph = this.#options.checked.value
    const { runs, problems } = await this.#plan(request, graph)
    const refused = this.#options.refusal()
    if (refused) return failed(refused)
    const [first] = runs
    if (!first) return failed(...problems)
    const { kind, trainer, sweep, givesUp, measure } = request
    const members = runs.map(({ variant, plan, stepsPerEpoch }) => memberOf(variant, plan, stepsPerEpoch))
    const backend = this.#options.backend(first.plan)
    const own = { ...(sweep !== undefined && { sweep }), ...(givesUp && { givesUp, measure }) }
    return ok(this.#begin(graph, { kind, trainer, members, backend, ...own }))
  }

  /** The group of a run that its trainer begins, where it is to be repeated. */
  repeat(run: RunId, plan: Plan): { readonly group: string; readonly variant: Variant } | undefined {
    const graph = this.#options.checked.value
    const members = repeatsOf(graph, run, plan)
    const [first] = members
    if (!first) return undefined
    const { trainer } = plan
    const backend = this.#options.backend(plan)
    return {
      group: this.#begin(graph, { kind: 'repeats', trainer, members, backend }),
      variant: first.variant,
    }
  }

  pause(id: string): void {
    this.#halt(id, 'paused')
  }

  stop(id: string): void {
    this.#halt(id, 'stopped')
  }

  goOn(id: string): void {
    const queued = this.#queued.get(id)
    if (queued?.group.status !== 'paused' || this.#options.refusal()) return
    this.#queued.put({ ...queued, group: { ...queued.group, status: 'running' } })
    this.#wake(queued.group)
  }

  estimate(request: GroupRequest) {
    const { engine, backend, checked } = this.#options
    return estimateGroup(
      {
        engine,
        times: this.#times,
        choice: ([first]) => (first ? backend(first.plan) : 'auto'),
        plan: (asked) => this.#plan(asked, checked.value),
      },
      request,
    )
  }

  /** What repeats a trainer's run at the moment, or will. */
  repeating(trainer: NodeId): RunGroup | undefined {
    return this.#queued.all
      .map(({ group }) => group)
      .find((group) => group.kind === 'repeats' && group.trainer === trainer && isActive(group))
  }

  /** Puts what is on the disk in the place of everything here. */
  reload(records: readonly GroupRecord[]): void {
    this.#works.release()
    this.#queued.reload(records)
    this.#show()
  }

  /** Goes on with the groups that were running when the page went, and clears away those that nobody needs. */
  wake(): void {
    const { document } = this.#options.checked.value
    const isPresent = (group: RunGroup) => this.#repeated.of(group) !== undefined
    this.#queued.tidy((group, later) => isNeeded(group, later, document, isPresent))
    this.#show()
    for (const { group } of this.#queued.all) if (group.status === 'running') this.#wake(group)
  }

  flush(): Promise<void> {
    return this.#queued.flush()
  }

  /** Stops every run at a checkpoint; groups that are running go on when the project is opened the next time. */
  async close(): Promise<void> {
    this.#isClosed = true
    this.stopAll()
    await untilEnded(() => this.#works.all.length === 0, this.#works.turns, this.#options.timing)
    await this.#queued.flush()
    this.#works.end()
    this.#queued.end()
    this.#alive.unsubscribe()
    this.#groups.end()
    this.#running.end()
  }

  stopAll(): void {
    for (const { run } of this.#works.all) run.stop()
  }

  #plan(request: GroupRequest, graph: CheckedGraph) {
    const { registry, timing } = this.#options
    return planRequest(graph, registry, request, timing)
  }

  #begin(
    graph: CheckedGraph,
    group: Omit<RunGroup, 'id' | 'status' | 'begunAt' | 'round' | 'epochs'>,
  ): string {
    const id = randomId('g')
    const epochs = Math.max(...group.members.map((member) => member.epochs))
    const begunAt = this.#options.timing.now()
    const begun: RunGroup = { ...group, id, epochs, begunAt, status: 'running', round: 0 }
    this.#queued.put({ graph, group: begun })
    this.#wake(begun)
    return id
  }

  /** Finds out how many runs train at a time, and begins or goes on with a group. */
  #wake(group: RunGroup): void {
    if (this.#repeated.hasFirstLeft(group)) this.#options.runs.resume(group.trainer)
    const known = [runsAtATime(this.#options.engine, group.backend), this.#works.takeUp(group)] as const
    void Promise.all(known).then(([count]) => {
      this.#atATime = count
      this.#next()
    })
  }

  #halt(id: string, status: 'paused' | 'stopped'): void {
    const queued = this.#queued.get(id)
    if (!queued || !isActive(queued.group)) return
    this.#queued.put({ ...queued, group: { ...queued.group, status } })
    for (const { group, run } of this.#works.all) if (group === id) run.stop()
    this.#forgetParked()
    this.#next()
  }

  /** Begins what there is room for, and makes room where a person has started something. */
  #next(): void {
    if (this.#isClosed || this.#options.refusal()) return
    const works = this.#works.all
    const staying = works.filter(({ isStopping }) => !isStopping)
    const room = Math.max(0, this.#atATime - this.#options.runs.computing)
    for (const { run } of staying.slice(room)) run.stop()
    let free = room - works.length
    for (const queued of this.#queued.all) {
      const { group } = queued
      if (group.status !== 'running') continue
      for (const index of dueMembers(group)) {
        if (free <= 0) return
        if (index === 0 && this.#repeated.of(group)) continue
        if (this.#beginMember(queued, index)) free--
      }
    }
  }

  #beginMember({ group, graph }: QueuedGroup, index: number): boolean {
    const { variant } = group.members[index] ?? {}
    if (!graph || !variant) return false
    const plan = planOf(graph, this.#options.registry, group.trainer, variant)
    if (!plan.ok) {
      this.#queued.change(group.id, index, { status: 'failed' })
      return false
    }
    const backend = this.#repeated.backendOf(group)
    const run = this.#works.begin({ group, graph, index, plan: plan.value, backend })
    this.#queued.change(group.id, index, { status: 'running', run })
    return true
  }

  #ended({ group, index, run }: GroupWork): void {
    const { status, msPerStep, plan, history, epoch } = run.state
    if (msPerStep !== undefined && status === 'completed') this.#times.note(plan, msPerStep)
    const asked = this.#queued.get(group)?.group.epochs ?? epoch
    const now = status === 'completed' || status === 'failed' ? status : 'waiting'
    this.#queued.change(group, index, { status: now, reached: reachedAfter(history, epoch, asked) })
    this.#forgetParked()
    this.#next()
  }

  #forgetParked(): void {
    const active = this.#queued.all.filter(({ group }) => isActive(group))
    const waiting = active.flatMap(({ group }) => group.members.filter(({ status }) => status === 'waiting'))
    this.#works.forgetAllBut(new Set(waiting.flatMap(({ run }) => run ?? [])))
  }

  #followTrainers(): void {
    const { nodes } = this.#options.checked.value
    for (const { group } of this.#queued.all) {
      if (isActive(group) && !Object.hasOwn(nodes, group.trainer)) this.stop(group.id)
      const status = this.#repeated.news(group)
      if (status) this.#queued.change(group.id, 0, { status })
    }
    this.#next()
  }

  #show(): void {
    const groups = this.#queued.all.map(({ group }) => {
      const left = isActive(group) ? this.#works.msLeft(group, this.#atATime) : undefined
      return left === undefined ? group : { ...group, msLeft: left }
    })
    this.#groups.set(groups.reverse())
    this.#running.set(
      this.#works.all.flatMap((work) => {
        const graph = this.#queued.get(work.group)?.graph
        return graph ? [work.view(graph)] : []
      }),
    )
  }
}
