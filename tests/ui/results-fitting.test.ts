import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COLUMNS, type Column, columnWidth, fitColumns } from '../../src/ui/runs/fit-columns.ts'
import { placeNames } from '../../src/ui/views/curves/place-names.ts'

const ALL: ReadonlySet<Column> = new Set(COLUMNS)

describe('the columns of the table of runs', () => {
  it('go one after the other as the table gets narrower, the validation last', () => {
    expect(fitColumns(900, { has: ALL }).columns).toEqual([
      'validation',
      'training',
      'test',
      'begun',
      'step',
      'seed',
    ])
    expect(fitColumns(600, { has: ALL }).columns).toEqual(['validation', 'training', 'test'])
    expect(fitColumns(380, { has: ALL }).columns).toEqual(['validation', 'test'])
    expect(fitColumns(300, { has: ALL }).columns).toEqual(['validation'])
    expect(fitColumns(200, { has: ALL }).columns).toEqual([])
    expect(fitColumns(300, { has: ALL, byFinger: true }).columns).toEqual([])
  })

  it('are left out while there is nothing in them', () => {
    expect(fitColumns(400, { has: new Set<Column>(['training', 'step']) }).columns).toEqual([
      'training',
      'step',
    ])
  })

  it('stay where a person has chosen them, and the table is as wide as they need', () => {
    const chosen = ['seed', 'training', 'best'] as const
    expect(fitColumns(900, { has: ALL, chosen })).toMatchObject({
      columns: ['training', 'best', 'seed'],
      isWide: true,
    })
    const { columns, isWide, least } = fitColumns(300, { has: ALL, chosen })
    expect(columns).toEqual(['training', 'best', 'seed'])
    expect(isWide).toBe(false)
    expect(least).toBeGreaterThan(300)
  })

  it('always fit whole beside the names, in one order', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 204, max: 2000 }),
        fc.subarray([...COLUMNS]),
        fc.boolean(),
        (width, some, compares) => {
          const { columns, isWide } = fitColumns(width, { has: new Set(some), compares })
          const taken = columns.reduce((sum, column) => sum + columnWidth(column, isWide, compares), 0)
          expect(taken + (isWide ? 336 : 204)).toBeLessThanOrEqual(width)
          expect(columns).toEqual(COLUMNS.filter((column) => columns.includes(column)))
        },
      ),
      { seed: 7 },
    )
  })
})

describe('the names at the ends of curves', () => {
  const HEIGHT = 18
  const box = fc.record({
    x: fc.integer({ min: 0, max: 600 }),
    y: fc.integer({ min: 0, max: 400 }),
    width: fc.integer({ min: 40, max: 160 }),
  })

  it('stand where they should while there is room, else below the one that is higher', () => {
    const at = (y: number, x = 0) => ({ x, y, width: 100 })
    expect(placeNames([at(80), at(10)], HEIGHT, 200)).toEqual([80, 10])
    expect(placeNames([at(20), at(10)], HEIGHT, 200)).toEqual([28, 10])
    expect(placeNames([at(20), at(10, 150)], HEIGHT, 200)).toEqual([20, 10])
    expect(placeNames([at(190), at(195)], HEIGHT, 200)).toEqual([164, 182])
  })

  it('never cover each other, and stay above the bottom', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 12 }), (boxes) => {
        const tops = placeNames(boxes, HEIGHT, 420)
        boxes.forEach((a, i) => {
          expect(tops[i]! + HEIGHT).toBeLessThanOrEqual(420)
          boxes.forEach((b, j) => {
            if (i >= j || a.x >= b.x + b.width || b.x >= a.x + a.width) return
            expect(Math.abs(tops[i]! - tops[j]!)).toBeGreaterThanOrEqual(HEIGHT)
          })
        })
      }),
      { seed: 7 },
    )
  })
})
