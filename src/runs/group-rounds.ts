import type { History, RunId } from '../engine/protocol.ts'
import { halvingRounds, stillIn } from '../graph/variants/halving.ts'
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
 * What a run is compared with others by: the loss of the validation, or of the training without one. `asked`: the epochs
 * that the group is asked for.
 */
export function reachedAfter(
  { loss, valLoss }: History,
  epoch: number,
  asked: number,
): NonNullable<GroupMember['reached']> {
  const losses = valLoss.length > 0 ? valLoss : loss
  const lossAt = (at: number) => losses[at - 1] ?? losses.at(-1) ?? Number.POSITIVE_INFINITY
  const rounds = halvingRounds(asked).filter((halt) => halt <= epoch)
  return { epoch, loss: lossAt(epoch), ...(rounds.length > 0 && { atRounds: rounds.map(lossAt) }) }
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
    now = { ...now, round: now.round + 1, members: withoutWorse(now.members, now.round) }
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

function withoutWorse(members: readonly GroupMember[], round: number): readonly GroupMember[] {
  const bySetting = new Map<string, GroupMember[]>()
  for (const member of members) {
    if (member.status === 'given-up') continue
    const setting = JSON.stringify(member.variant.settings)
    bySetting.set(setting, [...(bySetting.get(setting) ?? []), member])
  }
  const settings = [...bySetting.keys()]
  const stays = stillIn(settings.map((setting) => meanLoss(bySetting.get(setting) ?? [], round)))
  const gone = new Set(settings.filter((_, i) => !stays[i]))
  return members.map((member) =>
    !hasEnded(member) && gone.has(JSON.stringify(member.variant.settings))
      ? { ...member, status: 'given-up' }
      : member,
  )
}

function meanLoss(members: readonly GroupMember[], round: number): number {
  const losses = members.map(({ status, reached }) => {
    const loss = reached?.atRounds?.[round] ?? reached?.loss
    return status === 'failed' || loss === undefined ? Number.POSITIVE_INFINITY : loss
  })
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length
}
