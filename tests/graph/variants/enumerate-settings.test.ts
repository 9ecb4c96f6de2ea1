import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { registry } from '../../../nodes/registry.ts'
import { check } from '../../../src/graph/check/check.ts'
import type { Axis, AxisValues } from '../../../src/graph/values/axis.ts'
import {
  countSettings,
  enumerateSettings,
  type SweepWay,
} from '../../../src/graph/variants/enumerate-settings.ts'
import { smallDigits } from '../../session/small-digits.ts'

const graph = check(smallDigits(), registry)
const trainer = graph.order.find((id) => graph.document.nodes[id]?.type === 'trainer')!
const optimizer = graph.order.find((id) => graph.document.nodes[id]?.type === 'optimizer')!

const rate = (values: AxisValues): Axis => ({ node: optimizer, param: 'learningRate', values })
const batch = (values: AxisValues): Axis => ({ node: trainer, param: 'batchSize', values })

const valuesOf = (axis: Axis, way: SweepWay = { kind: 'grid' }) =>
  enumerateSettings(graph, [axis], way).map(([setting]) => setting!.value)

const end = fc.double({ min: 1e-6, max: 10, noNaN: true })
const someRange = fc.record({
  kind: fc.constantFrom('range' as const, 'log-range' as const),
  from: end,
  to: end,
  count: fc.integer({ min: 1, max: 40 }),
})
const someList = fc.record({
  kind: fc.constant('list' as const),
  values: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 }),
})
const someValues: fc.Arbitrary<AxisValues> = fc.oneof(someRange, someList)
const someDrawing = fc.record({
  kind: fc.constantFrom('random' as const, 'latin-hypercube' as const),
  count: fc.integer({ min: 1, max: 40 }),
  seed: fc.integer({ min: 0, max: 0xffffffff }),
})
const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

describe('a range', () => {
  it('has numbers that a person would have written', () => {
    expect(valuesOf(rate({ kind: 'log-range', from: 0.0001, to: 0.1, count: 4 }))).toEqual([
      0.0001, 0.001, 0.01, 0.1,
    ])
    expect(valuesOf(rate({ kind: 'log-range', from: 0.001, to: 0.1, count: 5 }))).toEqual([
      0.001, 0.003162, 0.01, 0.03162, 0.1,
    ])
    expect(valuesOf(rate({ kind: 'range', from: 0, to: 0.3, count: 4 }))).toEqual([0, 0.1, 0.2, 0.3])
    expect(valuesOf(rate({ kind: 'range', from: 1, to: 0, count: 4 }))).toEqual([1, 0.6667, 0.3333, 0])
  })

  it('has whole numbers where the parameter takes no others, each once', () => {
    expect(valuesOf(batch({ kind: 'range', from: 1, to: 4, count: 7 }))).toEqual([1, 2, 3, 4])
    expect(valuesOf(batch({ kind: 'log-range', from: 8, to: 128, count: 5 }))).toEqual([8, 16, 32, 64, 128])
  })

  it('has no values where it makes no sense', () => {
    expect(valuesOf(rate({ kind: 'log-range', from: 0, to: 1, count: 3 }))).toEqual([])
    expect(valuesOf(rate({ kind: 'range', from: 0, to: Number.NaN, count: 3 }))).toEqual([])
    expect(valuesOf(rate({ kind: 'range', from: 0, to: 1, count: 0 }))).toEqual([])
    expect(valuesOf(rate({ kind: 'list', values: [] }), { kind: 'random', count: 3, seed: 1 })).toEqual([])
  })

  it('begins and ends where it is told, and goes one way', () => {
    fc.assert(
      fc.property(someRange, (range) => {
        fc.pre(range.count > 1 && Math.abs(range.to / range.from - 1) > 0.2)
        const values = valuesOf(rate(range)) as number[]
        expect(values[0]).toBe(range.from)
        expect(values.at(-1)).toBe(range.to)
        const way = Math.sign(range.to - range.from)
        for (const [i, value] of values.slice(1).entries()) expect(Math.sign(value - values[i]!)).toBe(way)
      }),
      { seed: 14_01 },
    )
  })
})

describe('a grid', () => {
  it('has every value of an axis with every value of the others', () => {
    const points = enumerateSettings(
      graph,
      [rate({ kind: 'list', values: [0.1, 0.2] }), batch({ kind: 'list', values: [8, 16, 32] })],
      { kind: 'grid' },
    )
    expect(points.map((point) => point.map(({ value }) => value))).toEqual([
      [0.1, 8],
      [0.1, 16],
      [0.1, 32],
      [0.2, 8],
      [0.2, 16],
      [0.2, 32],
    ])
  })

  it('has as many points as were counted, all of them different', () => {
    fc.assert(
      fc.property(fc.array(someValues, { maxLength: 2 }), (all) => {
        const axes = all.map((values, i) => (i === 0 ? rate(values) : batch(values)))
        const points = enumerateSettings(graph, axes, { kind: 'grid' })
        expect(points.length).toBe(countSettings(graph, axes, { kind: 'grid' }))
        expect(new Set(points.map((point) => JSON.stringify(point))).size).toBe(points.length)
      }),
      { seed: 14_02 },
    )
  })
})

describe('drawn points', () => {
  it('are the same for the same seed, others for another, and lie within the ranges', () => {
    fc.assert(
      fc.property(someRange, someDrawing, (range, way) => {
        const axis = rate(range)
        const values = valuesOf(axis, way) as number[]
        expect(valuesOf(axis, way)).toEqual(values)
        const [low, high] = [Math.min(range.from, range.to), Math.max(range.from, range.to)]
        for (const value of values) {
          expect(value).toBeGreaterThanOrEqual(low * 0.999)
          expect(value).toBeLessThanOrEqual(high * 1.001)
        }
        if (high / low > 2 && way.count > 3)
          expect(isSame(valuesOf(axis, { ...way, seed: way.seed ^ 1 }), values)).toBe(false)
      }),
      { seed: 14_03 },
    )
  })

  it('are no more than asked for, and each is there once', () => {
    fc.assert(
      fc.property(fc.tuple(someValues, someValues), someDrawing, ([a, b], way) => {
        const points = enumerateSettings(graph, [rate(a), batch(b)], way)
        expect(points.length).toBeLessThanOrEqual(way.count)
        expect(points.length).toBe(countSettings(graph, [rate(a), batch(b)], way))
        expect(new Set(points.map((point) => JSON.stringify(point))).size).toBe(points.length)
      }),
      { seed: 14_04 },
    )
  })

  it('of one axis stay as they are when another axis comes beside it', () => {
    fc.assert(
      fc.property(someRange, someDrawing, (range, way) => {
        fc.pre(range.to / range.from > 1.5)
        const alone = valuesOf(rate(range), way)
        const beside = enumerateSettings(
          graph,
          [rate(range), batch({ kind: 'range', from: 1, to: 9e4, count: 2 })],
          way,
        )
        const values = beside.map(([first]) => first!.value)
        expect([...new Set(values)].every((value) => alone.includes(value))).toBe(true)
      }),
      { seed: 14_05 },
    )
  })

  it('of a Latin hypercube are alone in their stretch of every axis', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), fc.integer({ min: 0, max: 9999 }), (count, seed) => {
        const points = enumerateSettings(
          graph,
          [
            rate({ kind: 'range', from: 0, to: count, count: 2 }),
            rate({ kind: 'log-range', from: 1, to: 2 ** count, count: 2 }),
          ].map((axis, i) => ({ ...axis, param: i === 0 ? 'learningRate' : 'momentum' })),
          { kind: 'latin-hypercube', count, seed },
        )
        expect(points.length).toBe(count)
        for (const [axis, of] of [(value: number) => value, Math.log2].entries()) {
          const at = points.map((point) => of(point[axis]!.value as number)).sort((a, b) => a - b)
          // What was drawn at the end of a stretch may be rounded into the next.
          for (const [stretch, value] of at.entries()) {
            expect(value).toBeGreaterThan(stretch - 0.02)
            expect(value).toBeLessThan(stretch + 1.02)
          }
        }
      }),
      { seed: 14_06 },
    )
  })

  it('of a list fall on its entries about equally often', () => {
    const values = enumerateSettings(
      graph,
      [rate({ kind: 'list', values: [1, 2, 3, 4] }), batch({ kind: 'range', from: 1, to: 60_000, count: 2 })],
      { kind: 'random', count: 2000, seed: 7 },
    ).map(([first]) => first!.value)
    for (const entry of [1, 2, 3, 4]) {
      const share = values.filter((value) => value === entry).length / values.length
      expect(share).toBeGreaterThan(0.22)
      expect(share).toBeLessThan(0.28)
    }
  })

  it('of whole numbers give those at the ends as large a part as the others', () => {
    const values = enumerateSettings(
      graph,
      [batch({ kind: 'range', from: 1, to: 4, count: 2 }), rate({ kind: 'range', from: 0, to: 1, count: 2 })],
      { kind: 'latin-hypercube', count: 400, seed: 3 },
    ).map(([first]) => first!.value)
    // Two points that are rounded to the same are one.
    for (const entry of [1, 2, 3, 4])
      expect(values.filter((value) => value === entry).length).toBeGreaterThanOrEqual(98)
  })
})
