import { splitSeed } from '../../graph/base/hash.ts'

/** A box of the grid of levels, from … below `to` on every axis, in which a tree says the same everywhere. */
export interface Leaf {
  readonly from: readonly number[]
  readonly to: readonly number[]
  readonly value: number
}

/** A regression tree as its leaves, which tile the grid. */
export type Tree = readonly Leaf[]

/** Enough that the shares hardly change with more. */
const TREES = 64

/**
 * Regression trees over runs drawn with replacement (Breiman, "Random Forests", 2001), each grown until a leaf has one
 * score or one place. `rows`: of each run its level on every axis, counted from 0. The same runs give the same trees.
 */
export function growForest(
  rows: readonly (readonly number[])[],
  scores: readonly number[],
  levels: readonly number[],
): readonly Tree[] {
  return Array.from({ length: TREES }, (_, tree) => {
    const drawn = rows.map((_, i) => splitSeed(0, 'forest', tree, i) % rows.length)
    const leaves: Leaf[] = []
    grow(
      { rows, scores, leaves },
      drawn,
      levels.map(() => 0),
      levels,
    )
    return leaves
  })
}

interface Growing {
  readonly rows: readonly (readonly number[])[]
  readonly scores: readonly number[]
  readonly leaves: Leaf[]
}

function grow(
  growing: Growing,
  members: readonly number[],
  from: readonly number[],
  to: readonly number[],
): void {
  const { rows, scores, leaves } = growing
  const split = bestSplit(growing, members, from.length)
  if (!split) {
    const sum = members.reduce((total, i) => total + (scores[i] as number), 0)
    leaves.push({ from, to, value: sum / members.length })
    return
  }
  const { axis, at } = split
  const isBelow = (i: number) => (rows[i]?.[axis] as number) < at
  grow(growing, members.filter(isBelow), from, to.with(axis, at))
  grow(
    growing,
    members.filter((i) => !isBelow(i)),
    from.with(axis, at),
    to,
  )
}

/** Where the sum of squares within both sides is least; nothing where no split makes it smaller. */
function bestSplit({ rows, scores }: Growing, members: readonly number[], axes: number) {
  const count = members.length
  const total = members.reduce((sum, i) => sum + (scores[i] as number), 0)
  // What the squares of means come to: the larger it is, the smaller the sum of squares within.
  const whole = (total * total) / count
  let best: { readonly axis: number; readonly at: number; readonly gain: number } | undefined
  for (let axis = 0; axis < axes; axis++) {
    const level = (i: number) => rows[i]?.[axis] as number
    const sorted = members.toSorted((a, b) => level(a) - level(b))
    let sum = 0
    for (let n = 1; n < count; n++) {
      sum += scores[sorted[n - 1] as number] as number
      const [last, next] = [level(sorted[n - 1] as number), level(sorted[n] as number)]
      if (last === next) continue
      const gain = (sum * sum) / n + (total - sum) ** 2 / (count - n) - whole
      // In the middle between both: levels that no run has are shared out.
      if (gain > (best?.gain ?? Math.abs(whole) * 1e-12))
        best = { axis, at: Math.ceil((last + next) / 2), gain }
    }
  }
  return best
}
