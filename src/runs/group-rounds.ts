import type { History, RunId } from '../engine/protocol.ts'
import { halvingRounds, type Standing, stillIn } from '../graph/variants/halving.ts'
import { type GroupMember, hasEnded, type RunGroup } from './run-group.ts'

/** After which epoch members are set aside until all are as far; nothing where none is given up any more. */
export function haltOf({ givesUp, epochs, round }: RunGroup): number | undefined {
  return givesUp ? halvingRounds(epochs)[round] : undefined
}

/** The next members to be trained, as places in the group: those that wait and are not further than the others. */
export function dueMembers(group: RunGroup): readonly number[] {
  const halt = haltOf(group)
  return group.members.flatMap((member, i) => {
    const isAhead = halt !== undefined && (member.reached?.epoch ?? 0) >= halt
    return member.status === 'waiting' && !isAhead ? [i] : []
  })
}

/**
 * What a run is compared with others by: loss and accuracy of the validation, or of the training without one. `asked`:
 * the epochs that the group is asked for.
 */
export function reachedAfter(
  { loss, accuracy, valLoss, valAccuracy }: History,
  epoch: number,
  asked: number,
): NonNullable<GroupMember['reached']> {
  const [losses, accuracies] = valLoss.length > 0 ? [valLoss, valAccuracy] : [loss, accuracy]
  const lossAt = (at: number) => losses[at - 1] ?? losses.at(-1) ?? Number.POSITIVE_INFINITY
  const accuracyAt = (at: number) => accuracies[at - 1] ?? (accuracies.at(-1) as number)
  const rounds = halvingRounds(asked).filter((halt) => halt <= epoch)
  const hasRounds = rounds.length > 0
  return {
    epoch,
    loss: lossAt(epoch),
    ...(hasRounds && { atRounds: rounds.map(lossAt) }),
    ...(accuracies.length > 0 && {
      accuracy: accuracyAt(epoch),
      ...(hasRounds && { accuracyAtRounds: rounds.map(accuracyAt) }),
    }),
  }
}

/**
 * The group once every round that all members have reached is over: the worse settings of each are given up, with all
 * their seeds. A group whose members have all ended is completed.
 */
export function afterRounds(group: RunGroup): RunGroup {
  let now = group
  for (let halt = haltOf(now); halt !== undefined; halt = haltOf(now)) {
    const until = halt
    if (!now.members.every((member) => hasEnded(member) || (member.reached?.epoch ?? 0) >= until)) break
    now = { ...now, round: now.round + 1, members: withoutWorse(now) }
  }
  const isOver = now.status !== 'stopped' && now.members.every(hasEnded)
  return isOver ? { ...now, status: 'completed' } : now
}

/** How far a run of a group has come. */
export interface MemberProgress {
  /** `waiting`: not begun, or set aside. */
  readonly status: 'waiting' | 'running' | 'completed' | 'failed'
  readonly history: History
  readonly run?: RunId
}

/**
 * The group with what has become of its runs, in the order of its members. A run may be further than the round that the
 * group is in, where something else needs it, too: it then counts with what it had reached at the end of the round.
 */
export function withProgress(group: RunGroup, progress: readonly MemberProgress[]): RunGroup {
  let now = group
  for (;;) {
    const halt = haltOf(now) ?? Number.POSITIVE_INFINITY
    const members = now.members.map((member, i) => asOfRound(member, progress[i], halt, now.epochs))
    const next = afterRounds({ ...now, members })
    if (next.round === now.round) return next
    now = next
  }
}

function asOfRound(
  member: GroupMember,
  progress: MemberProgress | undefined,
  halt: number,
  asked: number,
): GroupMember {
  if (!progress || member.status === 'given-up') return member
  const { status, history, run } = progress
  const trained = history.loss.length
  const isFurther = trained > halt || (trained === halt && status === 'failed')
  return {
    ...member,
    ...(run !== undefined && { run }),
    status: isFurther && status !== 'running' ? 'waiting' : status,
    ...(trained > 0 && { reached: reachedAfter(history, Math.min(halt, trained), asked) }),
  }
}

function withoutWorse({ members, round, measure }: RunGroup): readonly GroupMember[] {
  const bySetting = new Map<string, GroupMember[]>()
  for (const member of members) {
    if (member.status === 'given-up') continue
    const setting = JSON.stringify(member.variant.settings)
    bySetting.set(setting, [...(bySetting.get(setting) ?? []), member])
  }
  const settings = [...bySetting.keys()]
  const stays = stillIn(settings.map((setting) => standingOf(bySetting.get(setting) ?? [], round, measure)))
  const gone = new Set(settings.filter((_, i) => !stays[i]))
  return members.map((member) =>
    !hasEnded(member) && gone.has(JSON.stringify(member.variant.settings))
      ? { ...member, status: 'given-up' }
      : member,
  )
}

/** Means over the seeds of a setting; one of which a seed has failed is worse than all others. */
function standingOf(members: readonly GroupMember[], round: number, measure: RunGroup['measure']): Standing {
  const mean = (figure: (reached: NonNullable<GroupMember['reached']>) => number | undefined) => {
    const values = members.map(({ status, reached }) =>
      status === 'failed' || !reached ? Number.NaN : (figure(reached) ?? Number.NaN),
    )
    return values.reduce((sum, value) => sum + value, 0) / values.length
  }
  const loss = mean((reached) => reached.atRounds?.[round] ?? reached.loss)
  if (measure !== 'accuracy') return { loss }
  return { loss, accuracy: mean((reached) => reached.accuracyAtRounds?.[round] ?? reached.accuracy) }
}
