import { describe, expect, it } from 'vitest'
import type { GroupMember, RunGroup } from '../../src/runs/run-group.ts'
import { msLeft, type Pace, workLeft } from '../../src/session/project/groups/group-time.ts'
import type { RunTimes } from '../../src/session/project/groups/run-times.ts'

const member = (more: Partial<GroupMember> = {}): GroupMember => ({
  variant: { settings: [], seed: 1 },
  epochs: 10,
  steps: 100,
  status: 'waiting',
  ...more,
})
const group = (...members: readonly GroupMember[]): RunGroup => ({
  ...{ id: 'g', kind: 'sweep', trainer: 't', members, status: 'running', begunAt: 0, round: 0 },
  ...{ epochs: 10, backend: 'auto' },
})
const pace = (more: Partial<Pace> = {}): Pace => ({
  ...{ index: 0, ms: 500, starts: 0, steps: 50, epochs: 5, ends: 0 },
  ...more,
})
const waiting = () => ({ epoch: 0, isUnderWay: false })
const halfway = () => ({ epoch: 5, isUnderWay: true })
/** A run of 100 steps in 10 epochs takes 90 + 1000 + 200 + 60. */
const times: RunTimes = { startMs: 90, stepMs: 10, epochMs: 20, endMs: 60 }

describe('what is left of a group', () => {
  it('is not known before a step is over, where nothing is known of such runs', () => {
    expect(msLeft(group(member()), waiting, undefined, [], 1)).toBeUndefined()
    expect(msLeft(group(member()), waiting, [times], [], 1)).toBe(1350)
  })

  it('goes on as its steps have gone, as many runs at a time', () => {
    const four = group(member(), member(), member(), member())
    expect(msLeft(four, waiting, undefined, [pace()], 2)).toBe(2000)
    const begun = group(member({ status: 'running' }), member({ status: 'completed' }))
    expect(msLeft(begun, halfway, undefined, [pace()], 2)).toBe(500)
  })

  it('counts what lies between two runs: begin, test, keep', () => {
    const three = group(member(), member(), member())
    const known = [times, times, times]
    expect(msLeft(three, waiting, known, [], 1)).toBe(3 * 1350)
    expect(msLeft(three, waiting, known, [], 2)).toBe(2 * 1350)
    // One that is half over has no beginning before it.
    expect(msLeft(group(member({ status: 'running' })), halfway, [times], [], 1)).toBe(660)
  })

  it('lets the next one begin where the first of those under way has ended, so that a long one takes its time', () => {
    const costly = { startMs: 0, stepMs: 40, epochMs: 0, endMs: 0 }
    const cheap = { ...costly, stepMs: 10 }
    const all = group(member(), member(), member())
    expect(msLeft(all, waiting, [costly, cheap, cheap], [], 2)).toBe(4000)
    expect(msLeft(all, waiting, [cheap, cheap, costly], [], 2)).toBe(5000)
  })

  it('is as much longer as runs have been than was thought, the more so the more has been seen', () => {
    const one = group(member())
    const twice = (seconds: number) => pace({ ms: 2000 * seconds, steps: 100 * seconds, epochs: 0 })
    const left = [1, 10, 100].map((seconds) => msLeft(one, waiting, [times], [twice(seconds)], 1) ?? 0)
    expect(left[0]).toBeLessThan(left[1] as number)
    expect(left[2]).toBeGreaterThan(1.9 * 1350)
    expect(left[2]).toBeLessThan(2 * 1350)
  })

  it('does not change when its runs are set aside and go on, but for their beginning', () => {
    const two = group(member({ status: 'running' }), member())
    const reached = (isUnderWay: boolean) => (each: GroupMember) =>
      each === two.members[0] ? { epoch: 5.5, isUnderWay } : waiting()
    const running = msLeft(two, reached(true), [times, times], [pace()], 1) ?? 0
    const paused = msLeft(two, reached(false), [times, times], [pace()], 1) ?? 0
    const factor = (3000 + 500) / (3000 + 600)
    expect(paused - running).toBeCloseTo(90 * factor, 6)
  })
})

describe('the work that a member has before it', () => {
  it('halves at each round in which settings are given up, with a beginning for each stretch', () => {
    const halving = { givesUp: true as const, epochs: 16, round: 0 }
    const each = { epochs: 16, steps: 160 }
    // 2 epochs for all, 2 for half, 4 for a quarter, 8 for an eighth.
    const whole = { starts: 1.875, epochs: 5, steps: 50, ends: 0.125 }
    expect(workLeft(halving, each, waiting())).toEqual(whole)
    expect(workLeft(halving, each, { epoch: 1, isUnderWay: true })).toMatchObject({
      epochs: 4,
      starts: 0.875,
    })
    // It waits at the end of a round until the others are as far.
    expect(workLeft(halving, each, { epoch: 2, isUnderWay: false })).toMatchObject({
      epochs: 3,
      starts: 0.875,
    })
  })
})
