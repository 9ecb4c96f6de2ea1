import type { Observable } from 'rxjs'
import type { BackendChoice } from '../../engine/backend-report.ts'
import type { Engine } from '../../engine/protocol.ts'
import type { NetworkFormatId } from '../../export/networks/network-formats.ts'
import type { WriteNetwork } from '../../export/networks/write-network.ts'
import type { Problem } from '../../graph/document/problem.ts'
import type { Registry } from '../../graph/node/registry.ts'
import type { Plan } from '../../graph/plan/plan.ts'
import type { ProjectInfo, Storage } from '../../storage/types.ts'
import type { Timing } from '../base/timing.ts'
import type { OwnData } from '../own-data.ts'
import type { Original } from '../place.ts'
import type { Signal } from '../signal.ts'

/** What an open project works with. */
export interface ProjectTools {
  /** See `ProjectSession`. */
  readonly copyOf?: Original
  readonly storage: Storage
  readonly engine: Engine
  readonly registry: Registry
  readonly ownData: OwnData
  readonly writeNetworks?: ((format: NetworkFormatId) => WriteNetwork) | undefined
  readonly timing: Timing
  /** Emits when the page may be about to go. */
  readonly hidden: Observable<void>
  readonly backend: (plan: Plan) => BackendChoice
  /** Whether weights are kept of every run, and not only of the latest and of the baseline. */
  readonly keepsAllWeights: Signal<boolean>
  /** Bytes of weights that runs which were set aside hold in memory at most; what a page may hold where left out. */
  readonly mostBytes?: number | undefined
  readonly notify: (problem: Problem) => void
  /** Something has taken room on the disk. */
  readonly wrote: () => void
  readonly saved: (info: ProjectInfo) => void
}
