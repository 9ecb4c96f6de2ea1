import type { RunId } from '../engine/protocol.ts'
import type { NodeWord, Text } from '../graph/base/text.ts'
import type { NodeId } from '../graph/document/document.ts'
import type { Variant } from '../graph/variants/variant.ts'
import type { RunStatus } from './run-state.ts'

/** What a part of the data says of a run. */
export interface PartFigures {
  readonly loss?: number
  readonly accuracy?: number
}

/** Names the runs that were asked for at once with the same settings, so that they differ in the seed alone. */
export function repeatsKey({ group, variant }: Pick<KeptRun, 'group' | 'variant'>): string | undefined {
  return group === undefined ? undefined : `${group} ${JSON.stringify(variant?.settings ?? [])}`
}

/** A run that is kept, as a line of a table says it: small, so that hundreds of them can be read at once. */
export interface KeptRun {
  readonly run: RunId
  readonly trainer: NodeId
  /** What the trainer was called then. */
  readonly title: Text | NodeWord
  /** What a person calls it. */
  readonly name?: string
  readonly note?: string
  /** The run that others are compared with; at most one of a project. */
  readonly isBaseline?: true
  /** Milliseconds since 1970. */
  readonly begunAt: number
  readonly savedAt: number
  readonly status: RunStatus
  readonly stoppedEarly: boolean
  /** Hash of its plan. */
  readonly plan: string
  /** Hash of its plan without the seeds; missing of runs that were kept before there was one. */
  readonly setting?: string
  readonly seed: number
  readonly optimizer: Text | NodeWord
  readonly backend?: string
  readonly threads?: number
  /** Epochs that it ran, and that it was asked for. */
  readonly epoch: number
  readonly epochs: number
  readonly msPerStep?: number
  /** Milliseconds of training, pauses left out. */
  readonly trainedMs?: number
  /** Numbers that training changes. */
  readonly weights: number
  /** After the last epoch, and the test after training. */
  readonly figures: {
    readonly training: PartFigures
    readonly validation: PartFigures
    readonly test: PartFigures
  }
  /** The epoch, from 1, with the best loss of the validation, or of the training without one. */
  readonly bestEpoch?: number
  /** The same by accuracy; missing of numbers, and of runs that were kept before this was. */
  readonly bestAccuracyEpoch?: number
  /** That of the last step of the last epoch; missing of runs that were kept before this was. */
  readonly learningRate?: number
  /** The group it belongs to, and what it was made with there. */
  readonly group?: string
  readonly variant?: Variant
  /** Hash of the graph as it was then; missing where that is not known. */
  readonly graph?: string
  /** What it takes on the disk, its weights and its share of the graph included. */
  readonly bytes: number
  readonly hasWeights: boolean
  /** Deleted, but can still be brought back. Milliseconds since 1970. */
  readonly deletedAt?: number
}
