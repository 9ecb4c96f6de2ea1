import type { Observable } from 'rxjs'
import type { NodeId } from '../graph/document/document.ts'
import type { Problem, Result } from '../graph/document/problem.ts'
import type { SweepMeasure } from '../graph/values/axis.ts'
import type { Variant } from '../graph/variants/variant.ts'
import type { RunGroup } from '../runs/run-group.ts'
import type { RunView } from './run-view.ts'
import type { Signal } from './signal.ts'

/** Asks for runs of one trainer with other settings and seeds than the graph has. */
export interface GroupRequest {
  readonly kind: RunGroup['kind']
  readonly trainer: NodeId
  /** The node that asks. */
  readonly sweep?: NodeId
  /** In the order in which they are to run. Those that give the same plan are run once. */
  readonly variants: readonly Variant[]
  /** Stops runs that are plainly behind, by successive halving. */
  readonly givesUp?: boolean
  /** By which figure these are behind; by the loss where it is left out. */
  readonly measure?: SweepMeasure
}

/** What is known of a group before it starts. */
export interface GroupEstimate {
  /** Runs it takes; variants with the same plan are one. */
  readonly runs: number
  /** Variants whose plan an earlier one has already. */
  readonly same: number
  /** What is wrong with variants that cannot run; those are left out. */
  readonly problems: readonly Problem[]
  readonly refused: number
  /** How many run at a time on this machine. */
  readonly atATime: number
  /** Missing until it is known what a step takes. */
  readonly ms?: number
}

/** The groups of runs of a project: repeats and sweeps, one group after another. */
export interface RunGroups {
  /** Newest first. They are kept with the project and go on after a reload, unless they were paused or stopped. */
  readonly groups: Signal<readonly RunGroup[]>
  /** Those of their runs that are under way, as the screen shows any. At most one change a tenth of a second. */
  readonly running: Signal<readonly RunView[]>
  /** Queues the runs, and says which group they are. Refused where no variant can run. */
  start(request: GroupRequest): Promise<Result<string>>
  /** Runs under way are stopped at a checkpoint; nothing is lost. */
  pause(group: string): void
  goOn(group: string): void
  /** What has not run will not; what has, is kept. */
  stop(group: string): void
  /** Worked out while subscribed: first what is known at once, then with what a short measurement says. */
  estimate(request: GroupRequest): Observable<GroupEstimate>
}
