import { describe, expect, it } from 'vitest'
import type { GroupMember } from '../../src/runs/run-group.ts'
import { type SweepFigures, sweepTable } from '../../src/runs/sweep-table.ts'

const member = (rate: number, size: number, seed: number, status: GroupMember['status']): GroupMember => ({
  variant: {
    seed,
    settings: [
      { node: 'optimizer', param: 'learningRate', value: rate },
      { node: 'trainer', param: 'batchSize', value: size },
    ],
  },
  ...(status !== 'waiting' && { run: `${rate}/${size}/${seed}` }),
  epochs: 4,
  steps: 40,
  status,
})

const known: Readonly<Record<string, SweepFigures>> = {
  '0.1/16/1': { training: { loss: 1, accuracy: 0.9 }, validation: { loss: 2, accuracy: 0.8 }, epoch: 4 },
  '0.1/16/2': { training: { loss: 1, accuracy: 0.9 }, validation: { loss: 4, accuracy: 0.6 }, epoch: 4 },
  '0.01/16/1': { training: { loss: 1, accuracy: 0.9 }, validation: { loss: 1, accuracy: 0.9 }, epoch: 1 },
  '0.01/64/1': { training: { loss: 1 }, validation: { loss: Number.NaN, accuracy: 0.1 }, epoch: 4 },
}

const members = [
  member(0.1, 16, 1, 'completed'),
  member(0.01, 16, 1, 'given-up'),
  member(0.01, 64, 1, 'completed'),
  member(0.1, 16, 2, 'completed'),
  member(0.1, 64, 1, 'waiting'),
]

describe('the table of a sweep', () => {
  it('has a line for each combination, with the mean over its seeds', () => {
    const { axes, points, measure, isValidated } = sweepTable({ members }, (run) => known[run], 'accuracy')
    expect(axes.map(({ values }) => values)).toEqual([
      [0.01, 0.1],
      [16, 64],
    ])
    expect([measure, isValidated]).toEqual(['accuracy', true])
    expect(points.map(({ levels, score, status }) => [levels, score, status])).toEqual([
      [[1, 0], 0.7, 'completed'],
      [[0, 0], 0.9, 'given-up'],
      [[0, 1], 0.1, 'completed'],
      [[1, 1], undefined, 'waiting'],
    ])
  })

  it('takes the best of those that were trained to the end, and no loss that is none', () => {
    expect(sweepTable({ members }, (run) => known[run], 'accuracy').best).toBe(0)
    const byLoss = sweepTable({ members }, (run) => known[run], 'loss')
    expect(byLoss.points.map(({ score }) => score)).toEqual([3, 1, undefined, undefined])
    expect(byLoss.best).toBe(0)
  })

  it('takes the lower loss among equals, and no setting of which a seed has failed', () => {
    const figures = (loss: number) => ({ training: {}, validation: { loss, accuracy: 0.8 }, epoch: 4 })
    const losses: Readonly<Record<string, number>> = { '1/16/1': 3, '2/16/1': 2, '3/16/1': 1 }
    const equals = [1, 2, 3].map((rate) => member(rate, 16, 1, 'completed'))
    const table = (all: readonly GroupMember[]) =>
      sweepTable({ members: all }, (run) => figures(losses[run] as number), 'accuracy')
    expect(table(equals).best).toBe(2)
    expect(table([...equals, member(3, 16, 2, 'failed')]).best).toBe(1)
  })

  it('goes by the loss where nothing is right or wrong, and by the training without a validation', () => {
    const only = { training: { loss: 0.5 }, validation: {}, epoch: 4 }
    const table = sweepTable({ members: members.slice(0, 1) }, () => only, 'accuracy')
    expect(table).toMatchObject({ measure: 'loss', isValidated: false, points: [{ score: 0.5 }] })
  })

  it('is there before anything has run', () => {
    const waiting = [member(0.1, 16, 1, 'waiting')]
    const table = sweepTable({ members: waiting }, () => undefined, 'accuracy')
    expect(table.best).toBeUndefined()
    expect(table.points).toMatchObject([{ status: 'waiting', scores: [], runs: [] }])
  })
})
