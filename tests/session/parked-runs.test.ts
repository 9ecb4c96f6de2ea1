import { expect, test } from 'vitest'
import { newRun } from '../../src/runs/run-state.ts'
import { createTiming } from '../../src/session/base/timing.ts'
import { ParkedRuns } from '../../src/session/project/groups/parked-runs.ts'
import { TrainerRun } from '../../src/session/project/runs/trainer-run.ts'
import { planOf } from '../engine/plans.ts'

const HISTORY = { loss: [], accuracy: [], valLoss: [], valAccuracy: [] }
const run = (id: string, numbers: number): TrainerRun => {
  const plan = planOf({})
  const made = new TrainerRun('trainer', createTiming({}), newRun(id, plan, 'Adam'))
  const weights = [{ name: 'dense/kernel', shape: [numbers], values: new Float32Array(numbers) }]
  made.checkpoint = {
    plan: plan.hash,
    epoch: 1,
    step: 0,
    partial: [0, 0, 0],
    history: HISTORY,
    weights,
    optimizer: [],
    updates: 1,
    trainedMs: 1,
  }
  return made
}

test('runs that were set aside hold no more weights than a page can have, but for the latest', () => {
  const parked = new ParkedRuns(10_000)
  for (const id of ['a', 'b', 'c']) parked.put(run(id, 1000))
  expect(['a', 'b', 'c'].map((id) => parked.has(id))).toEqual([false, true, true])
  parked.put(run('large', 5000))
  expect(['b', 'c', 'large'].map((id) => parked.has(id))).toEqual([false, false, true])
  expect(parked.take('large')?.state.run).toBe('large')
  expect(parked.take('large')).toBeUndefined()
})
