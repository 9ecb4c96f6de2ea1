import { describe, expect, test } from 'vitest'
import { lossComplaints } from '../../scripts/bench/check-losses.js'
import { entries } from '../../scripts/bench/systems.js'
import { asksTable } from '../../scripts/bench/training-asks.js'
import { median, type TrainingRow, trainingRows } from '../../scripts/bench/training-rows.js'
import { trainingTable } from '../../scripts/bench/training-table.js'
import { putBetween } from '../../scripts/bench/write-between.js'

const measured = (
  system: string,
  where: TrainingRow['where'],
  threads: number,
  ms: number[],
  loss = 2.3,
) => ({ entry: { system, where, threads }, ms, loss, cold: false })

const all = [
  measured('faltwerk', 'chromium', 1, [50, 40]),
  measured('faltwerk', 'chromium', 2, [20, 24, 22]),
  measured('tfjs-cpu', 'chromium', 1, [5000]),
  measured('pytorch-avx2', 'python', 1, [32]),
  measured('pytorch-avx2', 'python', 2, [40, 25]),
]

describe('the benchmark of training', () => {
  test('reports the fastest step and the median of each system', () => {
    expect(trainingRows('C', all)[1]).toEqual({
      model: 'C',
      system: 'faltwerk',
      threads: 2,
      msPerStep: 20,
      msMedian: 22,
      steps: 3,
      where: 'chromium',
    })
    expect(median([4, 1, 3, 2])).toBe(2.5)
  })

  test('holds every row against PyTorch with as many threads and against ours', () => {
    const table = trainingTable('C', 'C', trainingRows('C', all))
    const cells = table.slice(-5).map((line) => line.split(' | ').slice(-3))
    expect(cells.map(([peer, ours]) => [peer, ours])).toEqual([
      ['1.25', '1.00 / 2.00'],
      ['0.80', '0.50 / 1.00'],
      ['156', '125 / 250'],
      ['1.00', '0.80 / 1.60'],
      ['1.00', '0.63 / 1.25'],
    ])
  })

  test('says of each ask whether it is met, and nothing of what was not measured', () => {
    const lines = asksTable(trainingRows('C', all)).slice(2)
    expect(lines).toEqual([
      '| C | all threads, to PyTorch AVX2 with as many | ≤ 1 | 0.80 | yes |',
      '| C | one thread, to PyTorch AVX2 with one | ≤ 1.2 | 1.25 | **no** |',
      '| C | times as fast as tfjs-cpu | ≥ 100 | 250.00 | yes |',
      '| C | all threads, to the 346 ms of Keras on a hosted machine | ≤ 0.33 | 0.06 | yes |',
    ])
    expect(asksTable([])).toEqual([])
  })

  test('complains of a system that computes something else', () => {
    expect(lossComplaints('A', all)).toEqual([])
    const others = [
      measured('pytorch', 'python', 2, [1], 2.31),
      measured('keras', 'python', 2, [1], Number.NaN),
    ]
    const complaints = lossComplaints('A', [...all, ...others])
    expect(complaints).toHaveLength(2)
    expect(complaints[0]).toContain('2.31000 with pytorch in python, 2 threads')
  })

  test('runs every system once on one and on all threads, and two of them in a hurry', () => {
    const names = (quick: boolean) => new Set(entries({ threads: 2, quick }).map(({ system }) => system))
    expect([...names(true)]).toEqual(['faltwerk', 'tfjs-wasm-composed'])
    expect(names(false).size).toBe(7)
    expect(entries({ threads: 1, quick: true })).toHaveLength(2)
  })

  test('writes its tables between their markers and nowhere else', () => {
    const document = 'before\n<!-- x -->\nold\n<!-- /x -->\nafter\n'
    expect(putBetween(document, 'x', 'new\n')).toBe('before\n<!-- x -->\nnew\n<!-- /x -->\nafter\n')
    expect(() => putBetween(document, 'y', 'new')).toThrow('no place for y')
  })
})
