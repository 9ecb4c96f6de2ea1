import { halvingRounds } from '../../../graph/variants/halving.ts'
import { type GroupMember, hasEnded, type RunGroup } from '../../../runs/run-group.ts'
import { msOfWork, type RunTimes, type Work } from './run-times.ts'

/** What a run of a group has done, and in which time. */
export interface Pace extends Work {
  /** Which member it is, by its place in the group. */
  readonly index: number
  readonly ms: number
}

/** How far a member is. */
export interface Reached {
  /** Completed epochs, with fraction. */
  readonly epoch: number
  /** It trains now; else it has to begin, or to begin again. */
  readonly isUnderWay: boolean
}

/** Of the settings that are compared in a round so many go on. */
const STAYING = 0.5
/** What is thought of the times counts as much as so many milliseconds of training that were seen. */
const TRUST = 3000
/** Where nothing is known of them. */
const UNKNOWN: RunTimes = { startMs: 0, stepMs: 1, epochMs: 0, endMs: 0 }

/**
 * What a member has before it, as far as can be told: each round that is still to come gives up half of those that are
 * left, and whoever stays begins once more.
 */
export function workLeft(
  { givesUp, epochs: most, round }: Pick<RunGroup, 'givesUp' | 'epochs' | 'round'>,
  { epochs, steps }: Pick<GroupMember, 'epochs' | 'steps'>,
  { epoch, isUnderWay }: Reached,
): Work {
  const rounds = givesUp ? halvingRounds(most).slice(round) : []
  let [left, starts, at, likely, trains] = [0, 0, epoch, 1, isUnderWay]
  for (const halt of [...rounds, Number.POSITIVE_INFINITY]) {
    const until = Math.min(halt, epochs)
    if (until > at) {
      left += likely * (until - at)
      if (!trains) starts += likely
      ;[at, trains] = [until, false]
    }
    if (halt < epochs) likely *= STAYING
  }
  return { starts, epochs: left, steps: epochs > 0 ? (left * steps) / epochs : 0, ends: likely }
}

/**
 * Milliseconds until all members have run, `atATime` of them beside each other. What is thought of each is as much off
 * as it was of those that have been seen. Nothing while nothing is known.
 */
export function msLeft(
  group: Pick<RunGroup, 'members' | 'givesUp' | 'epochs' | 'round'>,
  reachedOf: (member: GroupMember) => Reached,
  times: readonly RunTimes[] | undefined,
  paces: readonly Pace[],
  atATime: number,
): number | undefined {
  const timesOf = (index: number) => times?.[index] ?? UNKNOWN
  const trust = times ? TRUST : 0
  const seen = paces.reduce((sum, { ms }) => sum + ms, trust)
  const thought = paces.reduce((sum, pace) => sum + msOfWork(pace, timesOf(pace.index)), trust)
  if (thought === 0) return undefined
  const lefts = group.members.map((member, index) =>
    hasEnded(member)
      ? { ms: 0, isUnderWay: false }
      : {
          ms: (msOfWork(workLeft(group, member, reachedOf(member)), timesOf(index)) * seen) / thought,
          isUnderWay: reachedOf(member).isUnderWay,
        },
  )
  // Each begins where the first of those under way has ended.
  const ends = Array.from({ length: Math.max(1, atATime) }, () => 0)
  for (const { ms } of lefts.sort((a, b) => Number(b.isUnderWay) - Number(a.isUnderWay)))
    ends[ends.indexOf(Math.min(...ends))]! += ms
  return Math.max(...ends)
}
