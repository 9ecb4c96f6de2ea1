import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { History } from '../../../src/engine/protocol.ts'
import { type Best, isImprovement, isPatienceOver } from '../../../src/engine/training/early-stopping.ts'
import type { EarlyStopping } from '../../../src/graph/plan/plan.ts'

interface Course {
  readonly monitor: EarlyStopping['monitor']
  readonly patience: number
  readonly minDelta: number
  /** The number watched, epoch by epoch. */
  readonly values: readonly number[]
  /** After how many epochs Keras ended. */
  readonly epochs: number
  /** The epoch whose weights it went back to, counted from 1. */
  readonly best: number
}

/** Written by make-courses.py, which stands beside it, with Keras's own callback. */
const courses = JSON.parse(
  readFileSync(new URL('../../fixtures/early-stopping/courses.json', import.meta.url), 'utf8'),
) as readonly Course[]

/** What early stopping makes of a course, epoch by epoch as `fit` asks it. */
function follow({ monitor, patience, minDelta, values }: Course) {
  const rule: EarlyStopping = { monitor, patience, minDelta, restoreBest: true }
  const seen: number[] = []
  let best: Best | undefined
  for (const value of values) {
    if (isPatienceOver(rule, best, seen.length)) break
    seen.push(value)
    const history: History = { loss: [], accuracy: [], valLoss: [], valAccuracy: [], [monitor]: seen }
    if (isImprovement(rule, history, best)) best = { best: value, bestEpoch: seen.length }
  }
  return { epochs: seen.length, best: best?.bestEpoch }
}

test('early stopping ends and chooses the best epoch as Keras does, also exactly at the smallest gain', () => {
  for (const course of courses)
    expect({ ...course, ...follow(course) }, JSON.stringify(course)).toEqual(course)
})

test('a number that is not measured never ends a run', () => {
  const rule: EarlyStopping = { monitor: 'valLoss', patience: 1, minDelta: 0, restoreBest: true }
  const nothing: History = { loss: [1, 1, 1], accuracy: [], valLoss: [], valAccuracy: [] }
  expect(isImprovement(rule, nothing, undefined)).toBe(false)
  expect(isPatienceOver(rule, undefined, 3)).toBe(false)
})
