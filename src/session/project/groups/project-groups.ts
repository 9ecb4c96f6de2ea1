import { audit, merge, Subscription } from 'rxjs'
import type { BackendChoice } from '../../../engine/backend-report.ts'
import type { Engine, RunId } from '../../../engine/protocol.ts'
import type { CheckedGraph } from '../../../graph/check/checked-graph.ts'
import type { NodeId } from '../../../graph/document/document.ts'
import { failed, ok, type Problem, type Result } from '../../../graph/document/problem.ts'
import type { Registry } from '../../../graph/node/registry.ts'
import type { Plan } from '../../../graph/plan/plan.ts'
import type { Variant } from '../../../graph/variants/variant.ts'
import { type GroupMember, isActive, leftAlone, type RunGroup } from '../../../runs/run-group.ts'
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
import { estimateGroup } from './estimate-group.ts'
import { MemberQueue } from './member-queue.ts'
import { isNeeded } from './needed-groups.ts'
import { repeatsOf } from './new-members.ts'
import { planRequest } from './plan-request.ts'
import { QueuedGroups } from './queued-groups.ts'
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
  readonly notify: (problem: Problem) => void
  readonly mostBytes?: number | undefined
}

/** The groups of runs of a project: what was asked for, how far it has come, and who trains of it at the moment. */
export class ProjectGroups implements RunGroups {
  readonly groups: Signal<readonly RunGroup[]>
  readonly running: Signal<readonly RunView[]>
  readonly #options: ProjectGroupsOptions
  readonly #groups = new WritableSignal<readonly RunGroup[]>([])
  readonly #running = new WritableSignal<readonly RunView[]>([])
  readonly #queued: QueuedGroups
  readonly #repeated: RepeatedRuns
  readonly #queue: MemberQueue
  readonly #times: StepTimes
  readonly #starting = new Map<NodeId, Promise<Result<string>>>()
  readonly #alive = new Subscription()

  constructor(options: ProjectGroupsOptions, records: readonly GroupRecord[]) {
    const { timing, runs } = options
    this.#options = options
    this.groups = this.#groups
    this.running = this.#running
    this.#times = new StepTimes()
    this.#repeated = new RepeatedRuns(runs)
    this.#queued = new QueuedGroups(options)
    const own = { queued: this.#queued, repeated: this.#repeated, times: this.#times }
    this.#queue = new MemberQueue({ ...options, ...own })
    const { turns, progress } = this.#queue.works
    const due = merge(
      merge(turns, this.#queued.changes).pipe(audit(() => timing.frame)),
      progress.pipe(audit(() => timing.beat)),
    )
    this.#alive.add(due.subscribe(() => this.#show()))
    this.#alive.add(runs.turns.subscribe(() => this.#followTrainers()))
    this.reload(records)
  }

  get unsaved() {
    return this.#queued.unsaved
  }

  /** Of a sweep that is being planned no second one begins: somebody has clicked twice. */
  start(request: GroupRequest): Promise<Result<string>> {
    const { sweep } = request
    if (sweep === undefined) return this.#start(request)
    const starting = this.#starting.get(sweep) ?? this.#start(request)
    this.#starting.set(sweep, starting)
    return starting.finally(() => this.#starting.delete(sweep))
  }

  async #start(request: GroupRequest): Promise<Result<string>> {
    const graph = this.#options.checked.value
    const { runs, problems } = await this.#plan(request, graph)
    const refused = this.#options.refusal()
    if (refused) return failed(refused)
    const [first] = runs
    if (!first) return failed(...problems)
    const { kind, trainer, sweep, givesUp, measure } = request
    const backend = this.#options.backend(first.plan)
    const members = runs.map(({ member }) => member)
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
    this.#queue.wake(queued.group)
  }

  estimate(request: GroupRequest) {
    const { engine, backend, checked, kept } = this.#options
    const took = kept.took.bind(kept)
    return estimateGroup(
      {
        engine,
        times: this.#times,
        recall: (atATime) => {
          for (const { group } of this.#queued.all) this.#times.recall(group.members, atATime, took)
        },
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

  /** Whether one of the groups goes on with a run when its turn comes. */
  goesOn(run: RunId): boolean {
    const isIts = (member: GroupMember) => member.run === run && member.status === 'waiting'
    return this.#queued.all.some(({ group }) => isActive(group) && group.members.some(isIts))
  }

  /** Takes in groups whose runs came with a file: nobody goes on with them, and they stay as long as their runs do. */
  add(groups: readonly RunGroup[]): void {
    this.#queued.add(groups.map((group) => ({ ...leftAlone(group), fromFile: true })))
  }

  /** Puts what is on the disk in the place of everything here. */
  reload(records: readonly GroupRecord[]): void {
    this.#queue.release()
    this.#queued.reload(records)
    this.#show()
  }

  /** Goes on with the groups that were running when the page went, and clears away those that nobody needs. */
  wake(): void {
    const { document } = this.#options.checked.value
    const isPresent = (group: RunGroup) => this.#repeated.of(group) !== undefined
    const { kept } = this.#options
    const hasRuns = ({ members }: RunGroup) => members.some(({ run }) => run !== undefined && kept.has(run))
    this.#queued.tidy((group, later) => isNeeded(group, later, document, isPresent, hasRuns))
    this.#show()
    for (const { group } of this.#queued.all) if (group.status === 'running') this.#queue.wake(group)
  }

  flush(): Promise<void> {
    return this.#queued.flush()
  }

  /** Stops every run at a checkpoint; groups that are running go on when the project is opened the next time. */
  async close(): Promise<void> {
    await this.#queue.close()
    await this.#queued.flush()
    this.#queue.end()
    this.#queued.end()
    this.#alive.unsubscribe()
    this.#groups.end()
    this.#running.end()
  }

  stopAll(): void {
    this.#queue.stopAll()
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
    this.#queue.wake(begun)
    return id
  }

  #halt(id: string, status: 'paused' | 'stopped'): void {
    const queued = this.#queued.get(id)
    if (!queued || !isActive(queued.group)) return
    this.#queued.put({ ...queued, group: { ...queued.group, status } })
    this.#queue.halt(id)
  }

  #followTrainers(): void {
    const { nodes } = this.#options.checked.value.document
    for (const { group } of this.#queued.all) {
      if (isActive(group) && !Object.hasOwn(nodes, group.trainer)) this.stop(group.id)
      const status = this.#repeated.news(group)
      if (status) this.#queued.change(group.id, 0, { status })
    }
    this.#queue.next()
  }

  #show(): void {
    const groups = this.#queued.all.map(({ group }) => {
      const left = this.#queue.msLeft(group)
      return left === undefined ? group : { ...group, msLeft: left }
    })
    this.#groups.set(groups.reverse())
    this.#running.set(
      this.#queue.works.all.flatMap((work) => {
        const graph = this.#queued.get(work.group)?.graph
        return graph ? [work.view(graph)] : []
      }),
    )
  }
}
