import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlap, type Rect } from '../../../src/ui/layout/card-geometry.ts'
import { alongPath } from '../../../src/ui/layout/wires/along-path.ts'
import type { WireEnds } from '../../../src/ui/layout/wires/find-route.ts'
import { labelGround, labelSpots } from '../../../src/ui/layout/wires/label-spots.ts'
import { crosses, headsOf, type WirePath } from '../../../src/ui/layout/wires/wire-path.ts'
import { routeWires, WireRouter } from '../../../src/ui/layout/wires/wire-router.ts'

/** Cards in the cells of a grid, at least 16 apart, each with a port in the middle of both sides. */
const place = fc.record({
  width: fc.integer({ min: 120, max: 240 }),
  height: fc.integer({ min: 60, max: 240 }),
  right: fc.integer({ min: 0, max: 100 }),
  down: fc.integer({ min: 0, max: 100 }),
})
const scenes = fc.array(fc.option(place, { freq: 4 }), { minLength: 4, maxLength: 25 }).chain((places) => {
  const cards = new Map<string, Rect>()
  for (const [i, card] of places.entries())
    if (card) cards.set(`card-${i}`, cardAt(i % 5, Math.floor(i / 5), card))
  const node = fc.constantFrom('none', ...cards.keys())
  const ends = fc.array(fc.tuple(node, node), { maxLength: 30 })
  return fc.record({ cards: fc.constant(cards), wires: ends.map((all) => wired(cards, all)) })
})

interface Box {
  readonly width: number
  readonly height: number
  readonly right: number
  readonly down: number
}

function cardAt(column: number, row: number, { width, height, right, down }: Box): Rect {
  return { x: column * 356 + right, y: row * 356 + down, width, height }
}

function endsOf(cards: ReadonlyMap<string, Rect>, from: string, to: string): WireEnds {
  const [a, b] = [cards.get(from)!, cards.get(to)!]
  return {
    from: { node: from, port: 'out', at: { x: a.x + a.width, y: a.y + a.height / 2 } },
    to: { node: to, port: 'in', at: { x: b.x, y: b.y + b.height / 2 } },
  }
}

function wired(cards: ReadonlyMap<string, Rect>, pairs: readonly (readonly [string, string])[]) {
  const wires = new Map<string, WireEnds>()
  for (const [from, to] of pairs)
    if (from !== to && cards.has(from) && cards.has(to)) wires.set(`${from} ${to}`, endsOf(cards, from, to))
  return wires
}

/** Cards at columns and rows of 300 units, 200 by 100, and wires between them. */
function scene(at: Readonly<Record<string, readonly [number, number]>>, ...pairs: [string, string][]) {
  const cards = new Map(
    Object.entries(at).map(([id, [x, y]]) => [id, { x: x * 300, y: y * 300, width: 200, height: 100 }]),
  )
  return { cards, wires: wired(cards, pairs) }
}

function crossedCards(path: WirePath, cards: ReadonlyMap<string, Rect>): readonly string[] {
  return [...cards].flatMap(([id, rect]) => (crosses(path, rect) ? [id] : []))
}

/** The sideways directions in which a path goes, piece by piece. */
function headings(path: WirePath): string {
  return path
    .slice(1)
    .map(({ x, y }, i) => (x > path[i]!.x ? 'E' : x < path[i]!.x ? 'W' : y > path[i]!.y ? 'S' : 'N'))
    .join('')
}

describe('wires', () => {
  it('cross no card, leave to the right and enter from the left, in level and upright pieces', () => {
    fc.assert(
      fc.property(scenes, ({ cards, wires }) => {
        for (const [id, path] of routeWires(cards, wires)) {
          const { from, to } = wires.get(id)!
          expect(crossedCards(path, cards)).toEqual([])
          expect([path[0], path.at(-1)]).toEqual([from.at, to.at])
          expect(headings(path)).toMatch(/^E([NS]?[EW])*$/)
          expect(headings(path).at(-1)).toBe('E')
          for (const [i, { x, y }] of path.slice(1).entries())
            expect(x === path[i]!.x || y === path[i]!.y).toBe(true)
        }
      }),
      { seed: 1, numRuns: 300 },
    )
  })

  it('cross no card however the cards were moved one after the other', () => {
    const move = fc.record({
      card: fc.nat(),
      column: fc.integer({ min: 5, max: 7 }),
      row: fc.nat(4),
      box: place,
    })
    fc.assert(
      fc.property(scenes, fc.array(move, { maxLength: 6 }), ({ cards, wires }, moves) => {
        const now = new Map(cards)
        const router = new WireRouter()
        for (const [id, rect] of cards) router.setObstacle(id, rect)
        for (const [id, ends] of wires) router.setWire(id, ends)
        router.route()
        const taken = new Set<string>()
        for (const { card, column, row, box } of moves) {
          const id = [...cards.keys()][card % cards.size]
          if (id === undefined || taken.has(`${column} ${row}`)) continue
          taken.add(`${column} ${row}`)
          now.set(id, cardAt(column, row, box))
          router.lift(id, now.get(id)!)
          const follow = () => {
            for (const [wire, { from, to }] of wires) router.setWire(wire, endsOf(now, from.node, to.node))
            router.route()
          }
          follow()
          router.setObstacle(id, now.get(id))
          follow()
        }
        for (const id of wires.keys()) expect(crossedCards(router.path(id)!, now)).toEqual([])
      }),
      { seed: 2, numRuns: 200 },
    )
  })

  it('are straight or have one step where nothing is in the way', () => {
    const { cards, wires } = scene({ a: [0, 0], b: [1, 0], c: [1, 1] }, ['a', 'b'], ['b', 'c'])
    const [straight] = routeWires(cards, wires).values()
    expect(headings(straight!)).toBe('E')
    const stepped = scene({ a: [0, 0], b: [1, 1] }, ['a', 'b'])
    expect(routeWires(stepped.cards, stepped.wires).get('a b')).toEqual([
      { x: 200, y: 50 },
      { x: 250, y: 50 },
      { x: 250, y: 350 },
      { x: 300, y: 350 },
    ])
  })

  it('run back through the gap between two rows', () => {
    const { cards, wires } = scene({ a: [0, 0], b: [1, 0], c: [2, 0], d: [0, 1], e: [1, 1] }, ['c', 'd'])
    const path = routeWires(cards, wires).get('c d')!
    expect(headings(path)).toBe('ESWSE')
    expect(path[2]!.y).toBeGreaterThan(100)
    expect(path[2]!.y).toBeLessThan(300)
  })

  it('from one port share a trunk, and of different ports run side by side', () => {
    const shared = scene({ a: [0, 0], b: [1, 0], c: [1, 1], d: [1, 2] }, ['a', 'b'], ['a', 'c'], ['a', 'd'])
    const trunks = routeWires(shared.cards, shared.wires)
    expect(trunks.get('a c')![1]!.x).toBe(trunks.get('a d')![1]!.x)
    const crowded = scene({ a: [0, 0], b: [0, 1], c: [1, 1], d: [1, 2] }, ['a', 'c'], ['b', 'd'])
    const lanes = routeWires(crowded.cards, crowded.wires)
    expect(Math.abs(lanes.get('a c')![1]!.x - lanes.get('b d')![1]!.x)).toBeGreaterThanOrEqual(8)
  })

  it('run side by side in the order in which they do not cross', () => {
    const { cards, wires } = scene({ a: [0, 0], b: [0, 1], c: [1, 2], d: [1, 3] }, ['a', 'c'], ['b', 'd'])
    const paths = routeWires(cards, wires)
    expect(paths.get('b d')![1]!.x).toBeLessThan(paths.get('a c')![1]!.x)
  })

  it('stay where they are while the card of another is in the hand, and go around it once it lies', () => {
    const { cards, wires } = scene({ a: [0, 0], b: [2, 0], c: [1, 1] }, ['a', 'b'])
    const router = new WireRouter()
    for (const [id, rect] of cards) router.setObstacle(id, rect)
    for (const [id, ends] of wires) router.setWire(id, ends)
    router.route()
    const before = router.path('a b')
    const onWire = { ...cards.get('c')!, y: 0 }
    router.lift('c', onWire)
    router.route()
    expect(router.path('a b')).toBe(before)
    router.setObstacle('c', onWire)
    router.route()
    expect(crosses(router.path('a b')!, onWire)).toBe(false)
    router.setObstacle('c', cards.get('c'))
    router.route()
    expect(router.path('a b')).toEqual(before)
  })

  it('take the plain way where a card lies on a port', () => {
    const { cards, wires } = scene({ a: [0, 0], lid: [0.3, 0], b: [2, 1] }, ['a', 'b'])
    expect(headings(routeWires(cards, wires).get('a b')!)).toBe('ESE')
  })
})

describe('the shape that flows', () => {
  const path = (y: number, ...xs: number[]): WirePath => xs.map((x) => ({ x, y }))
  const labelled = (id: string, port: string, at: WirePath) => ({ id, port, path: at, width: 40 })

  it('stands over its wire where there is room, and nowhere on a card', () => {
    fc.assert(
      fc.property(scenes, ({ cards, wires }) => {
        const paths = routeWires(cards, wires)
        const all = [...paths].map(([id, at]) => labelled(id, wires.get(id)!.from.node, at))
        const spots = labelSpots(all, labelGround([...paths.values()], [...cards.values()]))
        const boxes = [...spots.values()].map(({ x, y }) => ({ x: x - 20, y: y - 10, width: 40, height: 10 }))
        for (const [i, box] of boxes.entries()) {
          const others = [...cards.values(), ...boxes.slice(0, i)]
          expect(others.filter((other) => overlap(box, other))).toEqual([])
          expect([...paths.values()].filter((at) => crosses(at, box))).toEqual([])
        }
      }),
      { seed: 3, numRuns: 200 },
    )
  })

  it('is written once for all wires of a port, and left out where it would be cut', () => {
    const [upper, lower] = [path(0, 0, 100), path(60, 0, 100)]
    const wires = [labelled('a', 'p', upper), labelled('b', 'p', lower), labelled('c', 'q', path(120, 0, 50))]
    expect([...labelSpots(wires, labelGround([upper, lower], []))]).toEqual([['a', { x: 50, y: -5 }]])
    const card = { x: 0, y: -40, width: 100, height: 34 }
    expect([...labelSpots(wires, labelGround([upper, lower], [card])).keys()]).toEqual(['b'])
  })
})

describe('arrow heads', () => {
  it('stand where a wire runs back, and nowhere else', () => {
    const { cards, wires } = scene({ a: [0, 0], b: [1, 0], c: [0, 1] }, ['a', 'b'], ['b', 'c'])
    const paths = routeWires(cards, wires)
    expect(headsOf(paths.get('a b')!)).toEqual([])
    const heads = headsOf(paths.get('b c')!)
    const back = paths.get('b c')![2]!.y
    expect(heads.length).toBeGreaterThan(0)
    expect(heads.filter(({ y }) => y !== back)).toEqual([])
  })
})

describe('what runs along a wire', () => {
  it('keeps an even pace around the corners', () => {
    const path = [
      { x: 0, y: 0 },
      { x: 30, y: 0 },
      { x: 30, y: 60 },
      { x: 40, y: 60 },
    ]
    expect(alongPath(path)).toEqual([
      { transform: 'translate(0px, 0px)', offset: 0 },
      { transform: 'translate(30px, 0px)', offset: 0.3 },
      { transform: 'translate(30px, 60px)', offset: 0.9 },
      { transform: 'translate(40px, 60px)', offset: 1 },
    ])
  })
})
