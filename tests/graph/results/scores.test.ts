import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classScores } from '../../../src/scores/class-scores.ts'
import { numberScores } from '../../../src/scores/number-scores.ts'
import {
  areaUnderRoc,
  countAt,
  curvePoints,
  falseAlarmsOf,
  precisionOf,
  recallOf,
} from '../../../src/scores/threshold-curves.ts'

describe('scores of classes', () => {
  test('are those of a table worked out by hand', () => {
    const { classes, macro, baseline } = classScores([
      [90, 0],
      [6, 4],
    ])
    expect(classes[0]).toEqual({ precision: 90 / 96, recall: 1, f1: 180 / 186, support: 90 })
    expect(classes[1]).toEqual({ precision: 1, recall: 0.4, f1: 8 / 14, support: 10 })
    expect(macro.recall).toBeCloseTo(0.7, 12)
    expect(baseline).toEqual({ class: 0, share: 0.9 })
  })

  test('leave out what would be a share of nothing', () => {
    const { classes, macro } = classScores([
      [5, 0, 0],
      [3, 0, 0],
      [0, 0, 0],
    ])
    expect(classes[1]).toEqual({ precision: undefined, recall: 0, f1: 0, support: 3 })
    expect(classes[2]).toEqual({ precision: undefined, recall: undefined, f1: undefined, support: 0 })
    expect(macro).toEqual({ precision: undefined, recall: undefined, f1: undefined })
  })
})

describe('scores of numbers', () => {
  test('are those of four numbers worked out by hand', () => {
    const scores = numberScores([2.5, 0, 2, 8], [3, -0.5, 2, 7])
    expect(scores?.meanAbsoluteError).toBeCloseTo(0.5, 12)
    expect(scores?.rootMeanSquaredError).toBeCloseTo(Math.sqrt(0.375), 12)
    expect(scores?.r2).toBeCloseTo(0.9486081370449679, 12)
  })

  test('are the same in whatever unit, up to numbers whose squares are larger than any', () => {
    const usual = numberScores([2.5, 0, 2, 8], [3, -0.5, 2, 7])!
    for (const unit of [2 ** -600, 1, 2 ** 70, 2 ** 1000]) {
      const scores = numberScores(
        [2.5, 0, 2, 8].map((x) => x * unit),
        [3, -0.5, 2, 7].map((x) => x * unit),
      )!
      expect(scores.rootMeanSquaredError / unit).toBeCloseTo(usual.rootMeanSquaredError, 12)
      expect(scores.meanAbsoluteError / unit).toBeCloseTo(usual.meanAbsoluteError, 12)
      expect([scores.r2, scores.baseline / unit]).toEqual([usual.r2, usual.baseline])
    }
  })

  test('have no determination where all numbers asked for are equal, and none at all without examples', () => {
    expect(numberScores([1, 2], [3, 3])?.r2).toBeUndefined()
    expect(numberScores([], [])).toBeUndefined()
  })
})

/** Few different scores, so that ties are common. */
const answers = fc.array(fc.tuple(fc.integer({ min: 0, max: 8 }), fc.constantFrom(0, 1)), { maxLength: 60 })

describe('curves of a threshold', () => {
  test('enclose the area that Mann and Whitney count in pairs, ties half', () => {
    fc.assert(
      fc.property(answers, (pairs) => {
        const scores = pairs.map(([score]) => score / 8)
        const targets = pairs.map(([, target]) => target)
        const [positive, negative] = [1, 0].map((side) => scores.filter((_, i) => targets[i] === side))
        let won = 0
        for (const a of positive ?? []) for (const b of negative ?? []) won += a > b ? 1 : a === b ? 0.5 : 0
        const count = (positive?.length ?? 0) * (negative?.length ?? 0)
        const area = areaUnderRoc(curvePoints(scores, targets))
        if (count === 0) expect(area).toBeUndefined()
        else expect(area).toBeCloseTo(won / count, 10)
      }),
    )
  })

  test('pass through what is counted at each of their thresholds, from nothing to everything', () => {
    fc.assert(
      fc.property(answers, (pairs) => {
        const scores = pairs.map(([score]) => score / 8)
        const targets = pairs.map(([, target]) => target)
        const points = curvePoints(scores, targets)
        for (const { threshold, ...counts } of points)
          expect(countAt(scores, targets, threshold)).toEqual(counts)
        expect(points[0]).toMatchObject({ truePositive: 0, falsePositive: 0 })
        expect(points.at(-1)).toMatchObject({ trueNegative: 0, falseNegative: 0 })
        expect(points).toHaveLength(new Set(scores).size + 1)
      }),
    )
  })

  test('give shares at a threshold, and none of nothing', () => {
    const counts = countAt([0.2, 0.5, 0.7, 0.9], [0, 1, 0, 1], 0.5)
    expect(counts).toEqual({ truePositive: 1, falsePositive: 1, trueNegative: 1, falseNegative: 1 })
    expect([precisionOf(counts), recallOf(counts), falseAlarmsOf(counts)]).toEqual([0.5, 0.5, 0.5])
    const none = countAt([0.2], [0], 1)
    expect([precisionOf(none), recallOf(none), falseAlarmsOf(none)]).toEqual([undefined, undefined, 0])
  })
})
