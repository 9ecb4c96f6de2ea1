import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scheduleWarnings } from '../../nodes/training/trainer/schedule-warnings.ts'
import type { History } from '../../src/engine/protocol.ts'
import { type Best, isImprovement, isPatienceOver } from '../../src/engine/training/early-stopping.ts'
import { afterEpoch, type PlateauState } from '../../src/engine/training/plateau.ts'
import { exampleClassifier } from '../../src/graph/node/example-values.ts'
import type { EarlyStopping } from '../../src/graph/plan/plan.ts'
import type { Plateau } from '../../src/graph/values/schedule.ts'

const RATE = 0.1
const EPOCHS = 30

/** Whether the schedule lowers the rate for a later epoch, with these losses one after the other. */
function falls(losses: readonly number[], schedule: Plateau, stopping: EarlyStopping): boolean {
  let best: Best | undefined
  let state: PlateauState | undefined
  for (let epoch = 1; epoch < losses.length; epoch++) {
    const history: History = { loss: losses.slice(0, epoch), accuracy: [], valLoss: [], valAccuracy: [] }
    if (isImprovement(stopping, history, best)) best = { best: losses[epoch - 1] as number, bestEpoch: epoch }
    state = afterEpoch(schedule, history, state, RATE)
    if (isPatienceOver(stopping, best, epoch)) return false
    if (state.rate < RATE) return true
  }
  return false
}

const delta = fc.constantFrom(0, 0.125, 0.25)
const patience = fc.integer({ min: 1, max: 6 })

/** What the trainer says, and what would happen. */
const rules = fc
  .record({ stops: patience, waits: patience, small: delta, smallest: delta })
  .map(({ stops, waits, small, smallest }) => {
    const schedule: Plateau = {
      kind: 'plateau',
      monitor: 'loss',
      factor: 0.5,
      patience: waits,
      minDelta: smallest,
      cooldown: 0,
      minRate: 0,
    }
    const stopping: EarlyStopping = { monitor: 'loss', patience: stops, minDelta: small, restoreBest: true }
    const { data } = exampleClassifier()
    const warnings = scheduleWarnings(
      {
        kind: 'optimizer',
        name: 'adam',
        learningRate: RATE,
        slots: 2,
        schedule: { kind: 'schedule', node: 'plan', schedule },
      },
      { ...stopping, earlyStopping: true, epochs: EPOCHS, batchSize: 64, validate: true },
      data,
    )
    // Else an improvement for the one may be none for the other.
    const isAlike = smallest === 0 || smallest === small
    return {
      schedule,
      stopping,
      isAlike,
      isSaid: warnings.some(({ code }) => code === 'schedule-stopped-before'),
    }
  })

test('where the trainer says that it stops before the rate falls, no losses let it fall', () => {
  const losses = fc.array(
    fc.integer({ min: 0, max: 16 }).map((n) => n / 8),
    { minLength: EPOCHS, maxLength: EPOCHS },
  )
  fc.assert(
    fc.property(rules, losses, ({ schedule, stopping, isAlike, isSaid }, measured) => {
      fc.pre(isSaid && isAlike)
      expect(falls(measured, schedule, stopping)).toBe(false)
    }),
    { seed: 5, numRuns: 2000 },
  )
})

test('where both wait for the same improvements and it does not say so, the rate falls when nothing improves', () => {
  fc.assert(
    fc.property(rules, ({ schedule, stopping, isAlike, isSaid }) => {
      fc.pre(!isSaid && isAlike)
      expect(falls(Array(EPOCHS).fill(1), schedule, stopping)).toBe(true)
    }),
    { seed: 5 },
  )
})
