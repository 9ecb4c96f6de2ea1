import { describe, expect, it } from 'vitest'
import type { GroupMember, RunGroup } from '../../src/runs/run-group.ts'
import { msLeft, type Pace } from '../../src/session/project/groups/group-time.ts'

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
const pace = (more: Partial<Pace> = {}): Pace => ({ ms: 500, steps: 50, startMs: 0, starts: 1, ...more })
const none = () => 0

describe('what is left of a group', () => {
  it('is not known before a step is over', () => {
    expect(msLeft(group(member()), none, pace({ steps: 0 }), 1)).toBeUndefined()
  })

  it('goes on as its steps have gone, as many runs at a time, each with its beginning', () => {
    const four = group(member(), member(), member(), member())
    expect(msLeft(four, none, pace(), 2)).toBe(2000)
    expect(msLeft(four, none, pace({ startMs: 90, starts: 3 }), 2)).toBe(2060)
    const begun = group(member({ status: 'running' }), member({ status: 'completed' }))
    expect(msLeft(begun, () => 5, pace({ startMs: 90 }), 2)).toBe(500)
  })

  it('counts steps as much as they were thought to take, and is as much longer as they have been', () => {
    // Thought to be 50 ms of work, it took 500.
    const two = group(member({ stepMs: 1 }), member({ stepMs: 4 }))
    expect(msLeft(two, none, pace(), 1)).toBe(5000)
    // The longest takes its time, however many there is room for.
    expect(msLeft(two, none, pace(), 2)).toBe(4000)
  })
})
