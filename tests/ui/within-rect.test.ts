import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WithinRect } from '../../src/ui/canvas/view/within-rect.ts'
import type { Rect } from '../../src/ui/layout/card-geometry.ts'

const overlap = (a: Rect, b: Rect) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
const byId = ([a]: readonly [number, Rect], [b]: readonly [number, Rect]) => a - b
const place = fc.integer({ min: -20, max: 20 })
const extent = fc.integer({ min: 1, max: 15 })
const rect = fc.record({ x: place, y: place, width: extent, height: extent })
const id = fc.integer({ min: 0, max: 9 })
const step = fc.oneof(
  fc.record({ kind: fc.constant('put' as const), id, rect }),
  fc.record({ kind: fc.constant('drop' as const), id }),
  fc.record({ kind: fc.constant('look' as const), rect }),
  fc.record({ kind: fc.constant('look again' as const) }),
  fc.record({ kind: fc.constant('look for once' as const), rect }),
)

describe('what reaches into a part of the canvas', () => {
  it('is found as by a look at all of it, whatever came, went and moved since the last look', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const all = new Map<number, Rect>()
        const within = new WithinRect(all, overlap)
        let seen: Rect = { x: 0, y: 0, width: 10, height: 10 }
        for (const now of steps) {
          if (now.kind === 'put') all.set(now.id, now.rect)
          if (now.kind === 'drop') all.delete(now.id)
          if ('id' in now) within.touch(now.id)
          if (now.kind === 'look') seen = now.rect
          if (!now.kind.startsWith('look')) continue
          const [there, found] =
            now.kind === 'look for once' ? [now.rect, within.within(now.rect)] : [seen, within.in(seen)]
          expect([...found].sort(byId)).toEqual([...all].filter(([, one]) => overlap(one, there)).sort(byId))
        }
      }),
      { seed: 31, numRuns: 300 },
    )
  })

  it('is not looked for among all where one moves', () => {
    const all = new Map(Array.from({ length: 100 }, (_, i) => [i, { x: 10 * i, y: 0, width: 5, height: 5 }]))
    let looks = 0
    const within = new WithinRect(all, (a: Rect, b: Rect) => {
      looks++
      return overlap(a, b)
    })
    const seen = { x: 0, y: 0, width: 30, height: 10 }
    expect([...within.in(seen).keys()]).toEqual([0, 1, 2])
    expect(looks).toBe(100)
    all.set(1, { x: 500, y: 0, width: 5, height: 5 })
    within.touch(1)
    expect([...within.in({ ...seen }).keys()]).toEqual([0, 2])
    expect(looks).toBe(101)
  })

  it('is not looked for among all in a part of where one has just looked', () => {
    const all = new Map(Array.from({ length: 100 }, (_, i) => [i, { x: 10 * i, y: 0, width: 5, height: 5 }]))
    const looked: Rect[] = []
    const within = new WithinRect(all, (a: Rect, b: Rect) => {
      looked.push(a)
      return overlap(a, b)
    })
    within.in({ x: 0, y: 0, width: 30, height: 10 })
    looked.length = 0
    expect(within.within({ x: 8, y: 0, width: 5, height: 5 })).toEqual([[1, all.get(1)]])
    expect(looked).toEqual([all.get(0), all.get(1), all.get(2)])
    looked.length = 0
    expect(within.within({ x: 28, y: 0, width: 5, height: 5 })).toEqual([[3, all.get(3)]])
    expect(looked).toHaveLength(100)
  })
})
