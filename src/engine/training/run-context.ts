import type { Plan } from '../../graph/plan/plan.ts'
import type { StartedBackend } from '../backend-report.ts'
import type { DataStore } from '../data/data-store.ts'
import type { Dataset } from '../data/dataset.ts'
import type { Checkpoint } from '../protocol.ts'
import type { RunControl } from './run-control.ts'
import type { Recorder } from './trace/recorder.ts'
import type { TrainableModel } from './trainable-model.ts'
import type { TrainingState } from './training-state.ts'
import type { LosableBackend } from './unless-lost.ts'

/** What a run needs from where it runs. */
export interface TrainingHost extends LosableBackend {
  readonly data: DataStore
  /** The back end that computes. It may still be starting: the data is loaded meanwhile. */
  readonly started: StartedBackend | Promise<StartedBackend>
  /** At least this long between the checkpoints after epochs, in milliseconds; a few seconds where left out. */
  readonly checkpointEveryMs?: number
  /** The same in the middle of an epoch, which on a slow computer may take minutes. */
  readonly checkpointWithinEpochMs?: number
  /** Whether epochs record what is shown of them later; they do where left out. The training is the same to the bit. */
  readonly records?: boolean
}

/** A run under way. */
export interface RunContext {
  readonly plan: Plan
  readonly host: TrainingHost
  readonly control: RunControl
  readonly data: Dataset
  readonly model: TrainableModel
  readonly state: TrainingState
  readonly recorder?: Recorder
  /** When what flows through the layers was shown last, by `performance.now()`. */
  shownAt: number
  /** When the latest checkpoint was taken, or the run began. */
  savedAt: number
  /** When all numbers were read last, and how long that took, in milliseconds. */
  readAt: number
  readingMs: number
  /** The end of the latest epoch, where no checkpoint was made of it. */
  kept?: Checkpoint
}
