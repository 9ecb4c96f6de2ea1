import { describe, expect, it } from 'vitest'
import {
  afterRounds,
  dueMembers,
  haltOf,
  type MemberProgress,
  reachedAfter,
  withProgress,
} from '../../src/runs/group-rounds.ts'
import type { GroupMember, RunGroup } from '../../src/runs/run-group.ts'

const member = (value: number, seed: number, reached?: GroupMember['reached']): GroupMember => ({
  variant: { settings: [{ node: 'n', param: 'p', value }], seed },
  epochs: 16,
  steps: 160,
  status: 'waiting',
  ...(reached && { reached }),
})
const group = (members: readonly GroupMember[], more: Partial<RunGroup> = {}): RunGroup => ({
  id: 'g',
  kind: 'sweep',
  trainer: 't',
  members,
  status: 'running',
  begunAt: 0,
  round: 0,
  epochs: 16,
  backend: 'auto',
  givesUp: true,
  ...more,
})
const statuses = ({ members }: RunGroup) => members.map(({ status }) => status)

describe('the rounds of a group that gives up', () => {
  it('halt every member after the same epoch, and wait for the last of them', () => {
    const begun = group([member(1, 1, { epoch: 2, loss: 5 }), member(2, 1)])
    expect(haltOf(begun)).toBe(2)
    expect(dueMembers(begun)).toEqual([1])
    expect(afterRounds(begun)).toEqual(begun)
  })

  it('give up the worse half of the settings with all their seeds, by the mean of these', () => {
    const at = (loss: number) => ({ epoch: 2, loss })
    const ended = afterRounds(
      group([member(1, 1, at(1)), member(2, 1, at(4)), member(1, 2, at(9)), member(2, 2, at(4))]),
    )
    expect(statuses(ended)).toEqual(['given-up', 'waiting', 'given-up', 'waiting'])
    expect(haltOf(ended)).toBe(4)
    expect(dueMembers(ended)).toEqual([1, 3])
  })

  it('go by the accuracy where the sweep does, of all seeds, and by the loss where they are equal', () => {
    const at = (accuracy: number, loss: number) => ({ epoch: 2, loss, accuracy })
    const members = [member(1, 1, at(0.2, 1)), member(2, 1, at(0.8, 9)), member(3, 1, at(0.2, 0.5))]
    const byAccuracy = group([...members, member(4, 1, at(0.1, 0.1))], { measure: 'accuracy' })
    expect(statuses(afterRounds(byAccuracy))).toEqual(['given-up', 'waiting', 'waiting', 'given-up'])
    // A group of before there was a choice goes by the loss.
    const { measure: _, ...before } = byAccuracy
    expect(statuses(afterRounds(before))).toEqual(['given-up', 'given-up', 'waiting', 'waiting'])
    const seeds = [member(1, 1, at(0.9, 1)), member(2, 1, at(0.6, 1)), member(1, 2, at(0, 1))]
    const repeated = group([...seeds, member(2, 2, at(0.6, 1))], { measure: 'accuracy' })
    expect(statuses(afterRounds(repeated))).toEqual(['given-up', 'waiting', 'given-up', 'waiting'])
  })

  it('by accuracy take that of the round, however far a run has gone on, and count a failed run as the worst', () => {
    const after = (...valAccuracy: readonly number[]) => {
      const valLoss = valAccuracy.map(() => 1)
      return reachedAfter({ loss: [], accuracy: [], valLoss, valAccuracy }, valLoss.length, 16)
    }
    expect(after(0.1, 0.2, 0.9)).toEqual({
      ...{ epoch: 3, loss: 1, accuracy: 0.9 },
      ...{ atRounds: [1], accuracyAtRounds: [0.2] },
    })
    const late = group([member(1, 1, after(0.1, 0.2, 0.9)), member(2, 1, after(0.1, 0.3))])
    expect(statuses(afterRounds({ ...late, measure: 'accuracy' }))).toEqual(['given-up', 'waiting'])
    const failed = group(
      [{ ...member(1, 1, after(0.1, 0.9)), status: 'failed' }, member(2, 1, after(0, 0))],
      { measure: 'accuracy' },
    )
    expect(statuses(afterRounds(failed))).toEqual(['failed', 'waiting'])
  })

  it('compare what every run had reached at the end of the round, however far one has gone on', () => {
    const losses = (...valLoss: readonly number[]) => {
      const history = { loss: [], accuracy: [], valLoss, valAccuracy: [] }
      return reachedAfter(history, valLoss.length, 16)
    }
    const late = losses(9, 5, 0.1)
    expect(late).toEqual({ epoch: 3, loss: 0.1, atRounds: [5] })
    expect(losses(9)).toEqual({ epoch: 1, loss: 9 })
    expect(losses(9, 5, 4, 3, 2).atRounds).toEqual([5, 3])
    expect(statuses(afterRounds(group([member(1, 1, late), member(2, 1, losses(8, 4))])))).toEqual([
      'given-up',
      'waiting',
    ])
  })

  it('leave alone what has ended already, and count a failed run as the worst', () => {
    const ended = afterRounds(
      group([
        { ...member(1, 1, { epoch: 1, loss: 0.5 }), status: 'completed' },
        { ...member(2, 1, { epoch: 1, loss: 0.1 }), status: 'failed' },
        member(3, 1, { epoch: 2, loss: 3 }),
        member(4, 1, { epoch: 2, loss: 2 }),
      ]),
    )
    expect(statuses(ended)).toEqual(['completed', 'failed', 'given-up', 'waiting'])
  })

  it('are over when all that is left trains to its end', () => {
    const last = group([member(1, 1, { epoch: 8, loss: 1 })], { round: 3 })
    expect(haltOf(last)).toBeUndefined()
    expect(dueMembers(last)).toEqual([0])
    expect(afterRounds(last).status).toBe('running')
    const done = group([{ ...member(1, 1), status: 'completed' }], { round: 3 })
    expect(afterRounds(done).status).toBe('completed')
  })
})

it('a group that gives up nothing trains every member to its end', () => {
  const { givesUp: _, ...patient } = group([member(1, 1, { epoch: 9, loss: 1 }), member(2, 1)])
  expect(dueMembers(patient)).toEqual([0, 1])
  expect(afterRounds(patient)).toEqual(patient)
})

describe('a group with what has become of its runs', () => {
  const progress = (status: MemberProgress['status'], ...valLoss: readonly number[]): MemberProgress => ({
    status,
    history: { loss: valLoss.map(() => 0), accuracy: [], valLoss, valAccuracy: [] },
  })

  it('counts a run that is further than the round with what it had reached in it', () => {
    const all = group([member(1, 1), member(2, 1)])
    // The first gets better later, when it has been given up here already.
    const whole = progress('completed', ...[9, 9], ...Array.from({ length: 14 }, () => 0))
    const now = withProgress(all, [whole, progress('waiting', 5, 5)])
    expect(statuses(now)).toEqual(['given-up', 'waiting'])
    expect(now.members[0]?.reached).toMatchObject({ epoch: 2, loss: 9 })
    expect(haltOf(now)).toBe(4)
  })

  it('waits for runs that are not as far, and takes an early end for an end', () => {
    const all = group([member(1, 1), member(2, 1), member(3, 1)])
    const [ended, far] = [progress('completed', 1), progress('running', 2, 2)]
    const waiting = withProgress(all, [ended, far, progress('waiting', 3)])
    expect(waiting.round).toBe(0)
    expect(statuses(waiting)).toEqual(['completed', 'running', 'waiting'])
    const over = withProgress(waiting, [ended, far, progress('failed', 3)])
    expect(over.round).toBe(1)
    expect(statuses(over)).toEqual(['completed', 'running', 'failed'])
  })

  it('is over when all have ended', () => {
    const one = group([member(1, 1)], { epochs: 2 })
    expect(withProgress(one, [progress('completed', 1, 1)])).toMatchObject({ status: 'completed' })
  })
})
