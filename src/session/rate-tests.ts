import type { NodeId } from '../graph/document/document.ts'
import type { Result } from '../graph/document/problem.ts'
import type { RateTest } from '../runs/rate-test.ts'
import type { Signal } from './signal.ts'

/** A range test as the screen shows it. */
export interface ShownRateTest extends RateTest {
  /** The graph would train something else now, whatever its learning rate is. */
  readonly isStale: boolean
}

/** Learning-rate range tests. They are no runs: nothing of them is kept, and they are gone with the page. */
export interface RateTests {
  /** The latest of each trainer; at most one change a tenth of a second. */
  readonly tests: Signal<Readonly<Record<NodeId, ShownRateTest>>>
  /** Begins one in the place of the last. Refused while the trainer has problems. */
  start(trainer: NodeId): Result<void>
  stop(trainer: NodeId): void
}
