import type { Position } from '../../../graph/document/document.ts'
import type { Rect } from '../card-geometry.ts'
import type { WirePath } from './wire-path.ts'

/** What a corner costs, in units of length: a wire with few corners is easier to follow than a short one. */
const CORNER = 40

/** East, south, west, north. */
const STEPS = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
] as const
const EAST = 0
const WEST = 2

/**
 * The cheapest level-and-upright way from a point that is left eastwards to one that is entered eastwards, past
 * obstacles, whose edges may be touched. A* over the lines through their edges (Wybrow, Marriott and Stuckey,
 * “Orthogonal Connector Routing”, 2009): a cheapest way needs no other lines. Of equal ways it takes the one that
 * turns near `anchor`, so that wires from one port begin together. Nothing where there is none.
 */
export function detour(
  from: Position,
  to: Position,
  obstacles: readonly Rect[],
  anchor: number,
): WirePath | undefined {
  const xs = lines([from.x, to.x], obstacles, 'x', 'width')
  const ys = lines([from.y, to.y], obstacles, 'y', 'height')
  const blocked = blockedSteps(xs, ys, obstacles)
  const columns = xs.length
  const cells = columns * ys.length
  const cellOf = (point: Position) => ys.indexOf(point.y) * columns + xs.indexOf(point.x)
  const [start, goal] = [cellOf(from), cellOf(to)]
  // A state is a crossing of two lines and the direction in which it was reached.
  const cost = new Float64Array(cells * 4).fill(Number.POSITIVE_INFINITY)
  const cameFrom = new Int32Array(cells * 4).fill(-1)
  const queue = new Queue()
  const first = start * 4 + EAST
  cost[first] = 0
  queue.add(first, 0)
  for (let state = queue.take(); state !== undefined; state = queue.take()) {
    const [cell, heading] = [state >> 2, state & 3]
    if (cell === goal && heading !== WEST) return trace(state, cameFrom, xs, ys)
    const [column, row] = [cell % columns, Math.floor(cell / columns)]
    const known = cost[state]!
    for (let turn = 0; turn < 4; turn++) {
      if (turn === 2) continue
      const next = (heading + turn) & 3
      const [right, down] = STEPS[next]!
      const [c, r] = [column + right, row + down]
      if (c < 0 || r < 0 || c >= columns || r >= ys.length) continue
      if (
        right !== 0
          ? blocked.level[row * columns + Math.min(column, c)]
          : blocked.upright[Math.min(row, r) * columns + column]
      )
        continue
      const length = Math.abs(xs[c]! - xs[column]!) + Math.abs(ys[r]! - ys[row]!)
      const aside = down === 0 ? 0 : Math.min(500, Math.abs(xs[c]! - anchor)) * 1e-5
      const there = r * columns + c
      const corners = (turn === 0 ? 0 : 1) + (there === goal && next !== EAST ? 1 : 0)
      const total = known + length * (1 + aside) + corners * CORNER
      const reached = there * 4 + next
      if (total >= cost[reached]!) continue
      cost[reached] = total
      cameFrom[reached] = state
      queue.add(reached, total + Math.abs(xs[c]! - to.x) + Math.abs(ys[r]! - to.y))
    }
  }
  return undefined
}

function lines(
  ends: readonly number[],
  obstacles: readonly Rect[],
  at: 'x' | 'y',
  size: 'width' | 'height',
): readonly number[] {
  const all = new Set(ends)
  for (const rect of obstacles) all.add(rect[at]).add(rect[at] + rect[size])
  return [...all].sort((a, b) => a - b)
}

/** For each step from a crossing to the right, and to the one below, whether an obstacle is in the way. */
function blockedSteps(xs: readonly number[], ys: readonly number[], obstacles: readonly Rect[]) {
  const level = new Uint8Array(xs.length * ys.length)
  const upright = new Uint8Array(xs.length * ys.length)
  for (const { x, y, width, height } of obstacles) {
    const [left, right] = [xs.indexOf(x), xs.indexOf(x + width)]
    const [top, bottom] = [ys.indexOf(y), ys.indexOf(y + height)]
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) {
        const cell = row * xs.length + column
        if (row > top && row < bottom && column < right) level[cell] = 1
        if (column > left && column < right && row < bottom) upright[cell] = 1
      }
  }
  return { level, upright }
}

function trace(last: number, cameFrom: Int32Array, xs: readonly number[], ys: readonly number[]): WirePath {
  const path: Position[] = []
  for (let state = last; state !== -1; state = cameFrom[state]!) {
    const cell = state >> 2
    path.push({ x: xs[cell % xs.length]!, y: ys[Math.floor(cell / xs.length)]! })
  }
  return path.reverse()
}

/** States by what a way through them costs at least; the least comes first. */
class Queue {
  private readonly states: number[] = []
  private readonly costs: number[] = []

  add(state: number, cost: number): void {
    let at = this.states.length
    while (at > 0) {
      const above = (at - 1) >> 1
      if (this.costs[above]! <= cost) break
      this.put(at, this.states[above]!, this.costs[above]!)
      at = above
    }
    this.put(at, state, cost)
  }

  take(): number | undefined {
    const [first, state, cost] = [this.states[0], this.states.pop(), this.costs.pop()]
    const count = this.states.length
    if (count === 0 || state === undefined || cost === undefined) return first
    let at = 0
    while (true) {
      let below = 2 * at + 1
      if (below >= count) break
      if (below + 1 < count && this.costs[below + 1]! < this.costs[below]!) below++
      if (this.costs[below]! >= cost) break
      this.put(at, this.states[below]!, this.costs[below]!)
      at = below
    }
    this.put(at, state, cost)
    return first
  }

  private put(at: number, state: number, cost: number): void {
    this.states[at] = state
    this.costs[at] = cost
  }
}
