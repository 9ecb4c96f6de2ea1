import type { BackendChoice } from '../engine/backend-report.ts'
import type { RunId } from '../engine/protocol.ts'
import { hashJson } from '../graph/base/hash.ts'
import type { NodeId } from '../graph/document/document.ts'
import type { Problem } from '../graph/document/problem.ts'
import type { Plan } from '../graph/plan/plan.ts'
import { withoutSeeds } from '../graph/plan/without-seeds.ts'
import type { SweepMeasure } from '../graph/values/axis.ts'
import type { Variant } from '../graph/variants/variant.ts'

/** Runs that belong together: one trainer with several seeds, or with several settings. */
export interface RunGroup {
  readonly id: string
  readonly kind: 'repeats' | 'sweep'
  readonly trainer: NodeId
  /** The sweep that asked for it. */
  readonly sweep?: NodeId
  /** In the order in which they run; no two of them have the same plan. */
  readonly members: readonly GroupMember[]
  readonly status: 'running' | 'paused' | 'stopped' | 'completed'
  /** Milliseconds since 1970. */
  readonly begunAt: number
  /** Settings that are plainly behind are given up, by successive halving. */
  readonly givesUp?: true
  /** By which figure these are behind; by the loss where it is missing. */
  readonly measure?: SweepMeasure
  /** How many rounds of that are over. */
  readonly round: number
  /** Most epochs that a member is to train; the rounds follow from it. */
  readonly epochs: number
  /** It came with a file of runs that a person added. */
  readonly fromFile?: true
  /** What all of them train with, so that they differ in nothing else. */
  readonly backend: BackendChoice
  /** Estimated milliseconds until all have run; missing while nothing is known of it. */
  readonly msLeft?: number
}

/** One run of a group, made or to be made. */
export interface GroupMember {
  readonly variant: Variant
  readonly run?: RunId
  /** What it is asked for: epochs, and batches of all of them together. */
  readonly epochs: number
  readonly steps: number
  /** The same for members whose steps take the same time; missing of groups that were begun before there was one. */
  readonly work?: string
  /** `given-up`: plainly behind the others, so that the rest of its epochs was not trained. */
  readonly status: 'waiting' | 'running' | 'completed' | 'failed' | 'given-up'
  /** Why it failed. */
  readonly problem?: Problem
  /** Completed epochs when it was set aside or had ended, and the figures by which it is compared with others. */
  readonly reached?: {
    readonly epoch: number
    readonly loss: number
    /** Missing where nothing is right or wrong. */
    readonly accuracy?: number
    /** The loss at the end of every round of giving up that it has come through: a run may have gone on a little. */
    readonly atRounds?: readonly number[]
    /** And the accuracy. */
    readonly accuracyAtRounds?: readonly number[]
  }
}

/** A run that is to be made. */
export function memberOf(variant: Variant, plan: Plan, stepsPerEpoch: number): GroupMember {
  const { epochs } = plan.training
  return { variant, epochs, steps: epochs * stepsPerEpoch, work: workOf(plan), status: 'waiting' }
}

function workOf({ network, inputShape, optimizer, loss, training }: Plan): string {
  return hashJson([withoutSeeds(network), inputShape, optimizer.kind, loss, training.batchSize])
}

/** Whether nothing more comes of it. */
export function hasEnded({ status }: GroupMember): boolean {
  return status === 'completed' || status === 'failed' || status === 'given-up'
}

/** Whether more of its runs are to be made. */
export function isActive({ status }: RunGroup): boolean {
  return status === 'running' || status === 'paused'
}

/** A group as it stands where nobody goes on with it: whoever trained its runs is elsewhere. */
export function leftAlone(group: RunGroup): RunGroup {
  const members = group.members.map((member) =>
    member.status === 'running' ? { ...member, status: 'waiting' as const } : member,
  )
  return { ...group, members, status: group.status === 'completed' ? 'completed' : 'stopped' }
}
