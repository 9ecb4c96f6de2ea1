import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RunView } from '../../src/session/run-view.ts'
import type { ShownRun } from '../../src/ui/trainers/measure.ts'
import { runLook } from '../../src/ui/trainers/run-palette.ts'
import {
  chartData,
  chartLines,
  hasAccuracy,
  lastEpoch,
  lossLimit,
} from '../../src/ui/views/curves/chart-data.ts'
import { readCurves } from '../../src/ui/views/curves/read-curves.ts'
import { scriptedRun } from '../../testing/scripted-runs.ts'

const shown = (run: RunView, place = 0): ShownRun => ({ title: run.trainer, look: runLook(place), run })
const adam = shown(scriptedRun('adam', 3.5))
const sgd = shown(scriptedRun('sgd', 2.25, { stepsPerEpoch: 12 }), 1)

describe('the data of a chart', () => {
  it('has every value of every line at its place, and nothing else', () => {
    for (const measure of ['loss', 'accuracy'] as const) {
      const runs = [adam, sgd]
      const lines = chartLines(runs, 'both')
      const [at, ...columns] = chartData(lines, runs, measure)
      expect([...at!]).toEqual([...at!].sort((a, b) => a - b))
      lines.forEach(({ of, kind }, line) => {
        const { history, batches } = of === 'adam' ? adam.run : sgd.run
        const validation = measure === 'loss' ? history.valLoss : history.valAccuracy
        const wanted =
          kind === 'batch'
            ? batches.at.map((x, i) => [x, batches[measure][i]])
            : (kind === 'training' ? history[measure] : validation).map((value, i) => [i + 1, value])
        const drawn = [...columns[line]!].flatMap((value, i) =>
          value === undefined ? [] : [[at![i], value]],
        )
        expect(drawn).toEqual(wanted)
      })
    }
  })

  it('leaves a gap where a loss is no number', () => {
    const run = {
      ...adam.run,
      batches: { at: [0.1, 0.2, 0.3], loss: [2, Number.NaN, 3], accuracy: [0, 0, 0] },
    }
    const lines = chartLines([shown(run)], 'batches').slice(0, 1)
    expect(chartData(lines, [shown(run)], 'loss')).toEqual([
      [0.1, 0.2, 0.3],
      [2, null, 3],
    ])
  })

  it('draws what a curves node asks for: epochs, batches, or both', () => {
    const kinds = (points: 'epochs' | 'batches' | 'both') =>
      chartLines([adam], points).map(({ kind }) => kind)
    expect(kinds('epochs')).toEqual(['training', 'validation'])
    expect(kinds('batches')).toEqual(['batch', 'validation'])
    expect(kinds('both')).toEqual(['batch', 'training', 'validation'])
  })

  it('ends the axis with the plan while a run goes on, and with what there is once it has ended', () => {
    expect(lastEpoch([adam])).toBe(10)
    expect(lastEpoch([shown({ ...adam.run, status: 'stopped' })])).toBe(4)
    expect(lastEpoch([shown({ ...adam.run, epochs: 10_000 })])).toBe(30)
    expect(lastEpoch([shown(scriptedRun('long', 31, { epochs: 10_000, stepsPerEpoch: 1 }))])).toBe(60)
    expect(lastEpoch([])).toBe(1)
  })

  it('does not let a loss that has blown up flatten everything else', () => {
    const exploding = { ...adam.run, batches: { at: [0.1, 0.2], loss: [2, 1e30], accuracy: [0, 0] } }
    expect(lossLimit([shown(exploding)])).toBe(8)
    expect(lossLimit([])).toBeUndefined()
  })

  it('knows whether there is an accuracy to be shown', () => {
    const numbers = {
      ...adam.run,
      history: { ...adam.run.history, accuracy: [], valAccuracy: [] },
      batches: { ...adam.run.batches, accuracy: [] },
    }
    expect([hasAccuracy([]), hasAccuracy([adam]), hasAccuracy([shown(numbers)])]).toEqual([true, true, false])
  })
})

describe('reading curves', () => {
  it('gives the batch next to the place and the means of the epoch next to it', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 3.5, noNaN: true }), (at) => {
        const { run } = adam
        const reading = readCurves(run, 'loss', at)
        const distances = run.batches.at.map((x) => Math.abs(x - at))
        const best = Math.min(...distances)
        const next = run.batches.loss.filter((_, i) => distances[i]! <= best + 1e-12)
        expect(next).toContain(reading.batch)
        const epoch = Math.max(1, Math.round(at))
        expect(reading.training).toBe(run.history.loss[epoch - 1])
        expect(reading.validation).toBe(run.history.valLoss[epoch - 1])
      }),
      { seed: 7 },
    )
  })

  it('has no batch where the run has not come yet', () => {
    expect(readCurves(adam.run, 'accuracy', 8)).toEqual({})
    expect(readCurves(scriptedRun('none', 0), 'accuracy', 0.2).batch).toBeUndefined()
  })
})
