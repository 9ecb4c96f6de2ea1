import { halvingRounds } from '../../../graph/variants/halving.ts'
import { type GroupMember, hasEnded, type RunGroup } from '../../../runs/run-group.ts'

/**
 * What steps of a group have taken, with all that goes with them: validating, measuring; and what runs took to begin.
 * Steps count as much as they were thought to take.
 */
export interface Pace {
  readonly ms: number
  readonly steps: number
  readonly startMs: number
  readonly starts: number
}

export function sumOf(paces: readonly Pace[]): Pace {
  return paces.reduce((sum, { ms, steps, startMs, starts }) => ({
    ms: sum.ms + ms,
    steps: sum.steps + steps,
    startMs: sum.startMs + startMs,
    starts: sum.starts + starts,
  }))
}

/** Of the settings that are compared in a round so many go on. */
const STAYING = 0.5

/**
 * Steps that a member has before it, as far as can be told: each round that is still to come gives up half of those
 * that are left. `epoch`: how many it has completed, with fraction.
 */
export function stepsLeft(
  {
    givesUp,
    epochs: most,
    round,
  }: { readonly givesUp?: boolean; readonly epochs: number; readonly round: number },
  { epochs, steps }: Pick<GroupMember, 'epochs' | 'steps'>,
  epoch: number,
): number {
  const rounds = givesUp ? halvingRounds(most).slice(round) : []
  let [left, at, likely] = [0, epoch, 1]
  for (const halt of rounds) {
    const until = Math.min(halt, epochs)
    left += likely * Math.max(0, until - at)
    at = Math.max(at, until)
    likely *= STAYING
  }
  left += likely * Math.max(0, epochs - at)
  return epochs > 0 ? (left * steps) / epochs : 0
}

/** Milliseconds until all members have run; `atATime`: how many train beside each other. */
export function msLeft(
  group: RunGroup,
  epochOf: (member: GroupMember) => number,
  { ms, steps, startMs, starts }: Pace,
  atATime: number,
): number | undefined {
  if (steps === 0) return undefined
  const start = startMs / Math.max(1, starts)
  const left = group.members
    .filter((member) => !hasEnded(member))
    .map((member) => {
      const own = stepsLeft(group, member, epochOf(member)) * (member.stepMs ?? 1) * (ms / steps)
      return member.status === 'waiting' ? own + start : own
    })
  const all = left.reduce((sum, own) => sum + own, 0)
  // However many run beside each other, the longest one takes its time.
  return Math.max(all / Math.max(1, atATime), ...left)
}
