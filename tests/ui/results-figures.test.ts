import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import { check } from '../../src/graph/check/check.ts'
import { makeText } from '../../src/ui/base/language/text-tools.ts'
import { sameStart } from '../../src/ui/runs/same-start.ts'
import { formatMeasure } from '../../src/ui/trainers/measure.ts'
import {
  bestFigures,
  cardFigures,
  figureSpan,
  isValidated,
  runFigures,
  spanText,
} from '../../src/ui/trainers/run-figures.ts'
import { runNames } from '../../src/ui/trainers/run-names.ts'
import { orderedTrainers, runLook, runLooks } from '../../src/ui/trainers/run-palette.ts'
import { placeAfter } from '../../src/ui/views/confusion/cell-keys.ts'
import { confusionStats, LEVELS, shadeLevel } from '../../src/ui/views/confusion/confusion-stats.ts'
import { describeCell } from '../../src/ui/views/confusion/describe-cell.ts'
import { fitCells } from '../../src/ui/views/confusion/fit-cells.ts'
import { probabilitiesOf, strongest } from '../../src/ui/views/predictions/probabilities.ts'
import { comparingGraph, finishedRun } from '../../testing/results-stage.ts'
import { scriptedEvaluation, scriptedRun } from '../../testing/scripted-runs.ts'
import { WORDS } from '../../testing/words.ts'

const english = makeText(WORDS.en)
const german = makeText(WORDS.de)
const checked = (...optimizers: readonly string[]) => check(comparingGraph(optimizers), registry)

describe('the look of runs', () => {
  it('repeats neither colour and mark together nor changes with the order in the file', () => {
    const looks = Array.from({ length: 40 }, (_, place) => runLook(place))
    expect(new Set(looks.map(({ token, mark }) => token + mark)).size).toBe(40)
    const graph = checked('sgd', 'rmsprop')
    const nodes = Object.fromEntries(Object.entries(graph.document.nodes).reverse())
    const turned = check({ ...graph.document, nodes }, registry)
    expect([...runLooks(turned)]).toEqual([...runLooks(graph)])
  })

  it('counts trainers as people do: the tenth comes after the second', () => {
    const graph = checked(...Array.from({ length: 9 }, () => 'sgd'))
    expect(orderedTrainers(graph)).toEqual([
      'trainer',
      ...[2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => `trainer_${n}`),
    ])
  })

  it('names runs apart: by the trainer, else its optimizer, else a number', () => {
    expect([...runNames(checked(), english).values()]).toEqual(['Trainer'])
    expect([...runNames(checked('sgd', 'sgd'), english).values()]).toEqual([
      'Trainer · Adam',
      'Trainer · SGD 1',
      'Trainer · SGD 2',
    ])
  })
})

describe('the table of runs', () => {
  it('says of what its figures are: the mean of the last epoch, or the latest batch during the first', () => {
    const said = (done: number, tools = english) => {
      const span = figureSpan(scriptedRun('trainer', done))
      return span && spanText(span, tools)
    }
    expect([said(0), said(0.5), said(3.4)]).toEqual([undefined, 'latest batch', 'mean of epoch 3'])
    expect([said(0.5, german), said(3.4, german)]).toEqual(['letzter Stapel', 'Mittel der Epoche 3'])
  })

  it('shows the last epoch, or the latest batch during the first, and the test of the trained weights', () => {
    const early = scriptedRun('trainer', 0.5)
    expect(runFigures(early)).toEqual({
      training: { loss: early.loss, accuracy: early.accuracy },
      validation: { loss: undefined, accuracy: undefined },
      test: { loss: undefined, accuracy: undefined },
    })
    const done = finishedRun('trainer')
    expect(runFigures(done)).toEqual({
      training: { loss: done.history.loss[9], accuracy: done.history.accuracy[9] },
      validation: { loss: done.history.valLoss[9], accuracy: done.history.valAccuracy[9] },
      test: { loss: 0.214, accuracy: done.evaluations[0]?.accuracy },
    })
  })

  it('has the figures that stand on the card, by name', () => {
    const done = finishedRun('trainer')
    const { validation, training } = runFigures(done)
    expect(cardFigures(done, 'accuracy')).toEqual([
      { key: 'node.figure.validation-accuracy', value: validation.accuracy },
      { key: 'node.figure.training-accuracy', value: training.accuracy },
    ])
    const early = scriptedRun('trainer', 0.5)
    expect(cardFigures(early, 'loss')).toEqual([
      { key: 'node.figure.validation-loss', value: undefined },
      { key: 'node.figure.batch', value: early.loss },
    ])
  })

  it('has the test on the card where nothing is measured on a validation part', () => {
    const done = finishedRun('trainer')
    const bare = { ...done, history: { ...done.history, valLoss: [], valAccuracy: [] } }
    expect(cardFigures(bare, 'accuracy')[0]).toEqual({
      key: 'node.figure.test-accuracy',
      value: done.evaluations[0]?.accuracy,
    })
    expect([isValidated([bare]), isValidated([bare, done]), isValidated([])]).toEqual([false, true, true])
  })

  it('calls the lowest loss and the highest accuracy the best, where there are two to compare', () => {
    const figures = (loss: number, accuracy: number) => ({
      training: { loss, accuracy },
      validation: {},
      test: { loss, accuracy: 0.5 },
    })
    const best = bestFigures([figures(0.2, 0.9), figures(0.1, 0.8), figures(Number.NaN, 0.1)])
    expect(best.training).toEqual({ loss: 0.1, accuracy: 0.9 })
    expect(best.validation).toEqual({ loss: undefined, accuracy: undefined })
    expect(best.test).toEqual({ loss: 0.1, accuracy: undefined })
    expect(bestFigures([figures(0.2, 0.9)]).training).toEqual({ loss: undefined, accuracy: undefined })
  })

  it('says in a sentence whether the runs began alike', () => {
    const { start } = scriptedRun('trainer', 1)
    const said = (changed: Partial<typeof start>, tools = english) =>
      sameStart([{ start }, { start: { ...start, ...changed } }], tools)
    expect(sameStart([{ start }], english)).toBeUndefined()
    expect(said({})).toBe('Same start weights, same batches: a fair comparison.')
    expect(said({ seed: 2, batches: 'b' })).toBe('Different seeds: differences may be chance.')
    expect(said({ batches: 'b' })).toBe('Same start weights and data, but other batches.')
    expect(said({ batches: 'b', data: 'd' })).toBe('Same start weights, but other data.')
    expect(said({ layers: 'l', network: 'n' })).toBe(
      'Same batches and start weights, but different networks.',
    )
    expect(said({ layers: 'l', network: 'n', weights: ['hidden', 'other', 'one more'] })).toBe(
      'Same batches, but different networks; 1 of 3 layers with weights starts the same.',
    )
    expect(said({ layers: 'l', network: 'n', weights: ['other'] })).toBe(
      'Same batches, but different networks.',
    )
    expect(said({ layers: 'l', network: 'n', batches: 'b' })).toBe(
      'Same data, but different networks and other batches.',
    )
    expect(said({ layers: 'l', network: 'n', batches: 'b', data: 'd' })).toBe(
      'Same seed, but neither the same network nor the same data.',
    )
    expect(said({ network: 'n', weights: ['other', 'output'] })).toBe(
      'Same network and same batches, but other start weights.',
    )
    expect(said({ network: 'n', weights: ['other'], batches: 'b' })).toBe(
      'Same network and data, but other start weights and other batches.',
    )
    expect(said({ network: 'n', weights: ['other'], batches: 'b', data: 'd' })).toBe(
      'Same network, but other start weights and other data.',
    )
    expect(said({ layers: 'l', network: 'n', weights: ['hidden'] }, german)).toBe(
      'Gleiche Stapel, aber verschiedene Netze; 1 von 2 Schichten mit Gewichten beginnt gleich.',
    )
  })

  it('writes numbers as the language does, with the digits that matter', () => {
    const all = (value: number | undefined) => [
      formatMeasure(value, 'loss', german),
      formatMeasure(value, 'accuracy', german),
    ]
    expect(all(0.964)).toEqual(['0,964', '96,4\u00a0%'])
    expect(all(undefined)).toEqual(['–', '–'])
    expect(formatMeasure(0.01234, 'loss', english)).toBe('0.0123')
    expect(formatMeasure(12_345.6, 'loss', english)).toBe('12,346')
    expect(formatMeasure(Number.NaN, 'loss', english)).toBe('–')
    expect(formatMeasure(1, 'accuracy', english)).toBe('100.0%')
  })
})

describe('a confusion matrix', () => {
  const confusion = [
    [8, 2, 0],
    [1, 4, 0],
    [0, 0, 0],
  ]
  const stats = confusionStats(confusion)
  const say = (row: number, column: number, tools = english) =>
    describeCell([row, column], confusion, stats, ['cat', 'dog', 'owl'], tools)

  it('says in words what stands in a cell and what its labels mean', () => {
    expect(say(0, 1)).toBe('cat taken for dog: 2 of 10 (20.0%)')
    expect(say(0, 0)).toBe('cat recognised: 8 of 10 (80.0%)')
    expect(say(1, -1)).toBe('dog: 4 of 5 recognised (80.0%, recall)')
    expect(say(-1, 0)).toBe('Answer cat: right 8 of 9 times (88.9%, precision)')
    expect(say(-1, 2)).toBe('The network never answers owl.')
    expect(say(2, 0)).toBe('There is no example of owl.')
    expect(say(0, 1, german)).toBe('cat für dog gehalten: 2 von 10 (20,0\u00a0%)')
  })

  it('adds up to the examples, by rows and by columns', () => {
    const matrices = fc.integer({ min: 2, max: 12 }).chain((size) =>
      fc.array(fc.array(fc.nat(2000), { minLength: size, maxLength: size }), {
        minLength: size,
        maxLength: size,
      }),
    )
    fc.assert(
      fc.property(matrices, (matrix) => {
        const { actual, predicted, examples } = confusionStats(matrix)
        const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)
        expect([sum(actual), sum(predicted)]).toEqual([examples, examples])
      }),
      { seed: 7 },
    )
  })

  it('shades every mistake, the large ones more', () => {
    expect([shadeLevel(0, 100), shadeLevel(1, 1_000_000), shadeLevel(100, 100)]).toEqual([0, 1, LEVELS])
    expect(shadeLevel(30, 100)).toBeGreaterThan(shadeLevel(3, 100))
  })

  it('keeps its cells inside the box it is given, and never writes too small to read', () => {
    const boxes = fc.record({
      width: fc.integer({ min: 200, max: 1200 }),
      height: fc.integer({ min: 160, max: 800 }),
      classes: fc.integer({ min: 2, max: 12 }),
      digits: fc.integer({ min: 1, max: 5 }),
      totalDigits: fc.integer({ min: 1, max: 6 }),
      letters: fc.integer({ min: 1, max: 30 }),
    })
    fc.assert(
      fc.property(boxes, (box) => {
        const fit = fitCells(box)
        const rows = box.classes + (fit.totals > 0 ? 1 : 0)
        expect(fit.rowLabel + fit.totals + box.classes * (fit.width + 1)).toBeLessThanOrEqual(box.width + 1)
        if (fit.height > 9)
          expect(fit.columnLabel + rows * (fit.height + 1)).toBeLessThanOrEqual(box.height + 1)
        expect(fit.font === 0 || fit.font >= 9).toBe(true)
        expect(fit.font * 0.72).toBeLessThanOrEqual(fit.height)
      }),
      { seed: 7 },
    )
  })

  it('writes the names of two classes out, on a card and beside one', () => {
    const names = { classes: 2, digits: 3, totalDigits: 4, letters: 'not a Pozidriv'.length }
    for (const box of [
      { width: 220, height: undefined },
      { width: 600, height: 400 },
    ]) {
      const fit = fitCells({ ...box, ...names })
      const whole = Math.ceil(names.letters * fit.label * 0.58) + 8
      expect(fit.rowLabel).toBe(whole)
      expect(fit.upright ? fit.columnLabel : fit.width + 4).toBeGreaterThanOrEqual(whole)
    }
  })

  it('is larger in a larger box, names and numbers too', () => {
    const ten = { classes: 10, digits: 3, totalDigits: 4, letters: 1 }
    const [dock, screen] = [
      fitCells({ width: 560, height: 220, ...ten }),
      fitCells({ width: 900, height: 640, ...ten }),
    ]
    expect(screen.height).toBeGreaterThan(2 * dock.height)
    expect(screen.width).toBeGreaterThan(1.5 * dock.width)
    expect(screen.font).toBeGreaterThan(1.4 * dock.font)
    expect(screen.label).toBeGreaterThan(1.4 * dock.label)
  })

  it('is walked through with the arrow keys, labels included, and never left by them', () => {
    const press = (key: string, ctrlKey = false) => ({ key, ctrlKey })
    expect(placeAfter([0, 0], press('ArrowRight'), 3)).toEqual([0, 1])
    expect(placeAfter([0, 0], press('ArrowLeft'), 3)).toEqual([0, -1])
    expect(placeAfter([0, -1], press('ArrowUp'), 3)).toEqual([0, -1])
    expect(placeAfter([2, 2], press('ArrowDown'), 3)).toEqual([2, 2])
    expect(placeAfter([1, 0], press('End'), 3)).toEqual([1, 2])
    expect(placeAfter([1, 0], press('End', true), 3)).toEqual([2, 2])
    expect(placeAfter([1, 1], press('Tab'), 3)).toBeUndefined()
    const walks = fc.array(fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'))
    fc.assert(
      fc.property(walks, (keys) => {
        let place: readonly [number, number] = [0, 0]
        for (const key of keys) place = placeAfter(place, press(key), 4)!
        expect(place[0] >= -1 && place[0] < 4 && place[1] >= -1 && place[1] < 4).toBe(true)
        expect(place).not.toEqual([-1, -1])
      }),
      { seed: 7 },
    )
  })
})

describe('probabilities', () => {
  it('of one unit stand for two classes', () => {
    const evaluation = {
      ...scriptedEvaluation(2),
      outputs: Float32Array.of(0.25, 0.75),
      targets: Float32Array.of(0, 1),
    }
    expect(probabilitiesOf(evaluation, 1)).toEqual([0.25, 0.75])
  })

  it('are told largest first, of equals the first class', () => {
    expect(strongest([0.1, 0.4, 0.4, 0.1], 3)).toEqual([1, 2, 0])
  })
})
