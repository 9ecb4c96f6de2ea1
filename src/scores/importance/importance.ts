import { growForest, type Tree } from './regression-forest.ts'

/** How much of the difference between runs goes with each parameter alone. */
export interface Importance {
  /**
   * `grid`: every combination was run equally often, so the sums of squares add up (analysis of variance).
   * `forest`: the runs are learned by a forest of regression trees, and its variance is taken apart.
   */
  readonly method: 'grid' | 'forest'
  /** Of each parameter, 0 … 1. */
  readonly shares: readonly number[]
  /** What is left: parameters in combination, and chance. */
  readonly rest: number
}

/** Fewer runs tell nothing of a share. */
export const FEWEST_RUNS = 4

/**
 * The share of the variance of the scores that goes with each parameter alone. On a grid it is η² of a classical
 * analysis of variance; else the main effects of a functional analysis of variance (Hutter, Hoos, Leyton-Brown, "An
 * Efficient Approach for Assessing Hyperparameter Importance", 2014), with every level that occurs equally likely.
 * `rows`: of each run its level on every axis, counted from 0. Nothing where there are too few runs, a single
 * parameter, or no difference.
 */
export function importanceOf(
  rows: readonly (readonly number[])[],
  scores: readonly number[],
): Importance | undefined {
  const axes = rows[0]?.length ?? 0
  const mean = meanOf(scores)
  const total = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0)
  if (rows.length < FEWEST_RUNS || axes < 2 || !(total > 0)) return undefined
  const levels = Array.from({ length: axes }, (_, axis) => 1 + Math.max(...rows.map((row) => row[axis] ?? 0)))
  const isGrid = isBalanced(rows, levels)
  const shares = isGrid
    ? levels.map((count, axis) => squaresBetween(rows, scores, axis, count, mean) / total)
    : mainEffects(growForest(rows, scores, levels), levels)
  const rest = Math.max(0, 1 - shares.reduce((sum, share) => sum + share, 0))
  return { method: isGrid ? 'grid' : 'forest', shares, rest }
}

function squaresBetween(
  rows: readonly (readonly number[])[],
  scores: readonly number[],
  axis: number,
  levels: number,
  mean: number,
): number {
  let squares = 0
  for (let level = 0; level < levels; level++) {
    const own = scores.filter((_, i) => rows[i]?.[axis] === level)
    squares += own.length * (meanOf(own) - mean) ** 2
  }
  return squares
}

/** Whether every combination of levels is there, all equally often. */
function isBalanced(rows: readonly (readonly number[])[], levels: readonly number[]): boolean {
  const times = new Map<string, number>()
  for (const row of rows) times.set(row.join(), (times.get(row.join()) ?? 0) + 1)
  const combinations = levels.reduce((product, count) => product * count, 1)
  return times.size === combinations && new Set(times.values()).size === 1
}

/** Of each axis, the mean over the trees of the share of the tree's variance that its main effect has. */
export function mainEffects(trees: readonly Tree[], levels: readonly number[]): readonly number[] {
  const shares = trees.map((tree) => effectsOfTree(tree, levels)).filter((each) => each !== undefined)
  if (shares.length === 0) return levels.map(() => 0)
  return levels.map((_, axis) => meanOf(shares.map((each) => each[axis] as number)))
}

/** Nothing of a tree that says the same everywhere. */
function effectsOfTree(tree: Tree, levels: readonly number[]): readonly number[] | undefined {
  const [means, squares] = [levels.map((count) => new Array<number>(count).fill(0)), { mean: 0, square: 0 }]
  for (const { from, to, value } of tree) {
    const widths = levels.map((count, axis) => ((to[axis] as number) - (from[axis] as number)) / count)
    const size = widths.reduce((product, width) => product * width, 1)
    squares.mean += size * value
    squares.square += size * value * value
    for (const [axis, own] of means.entries()) {
      // The share of the leaf among all that has the same level on this axis.
      const others = size / (widths[axis] as number)
      for (let level = from[axis] as number; level < (to[axis] as number); level++)
        own[level] = (own[level] as number) + others * value
    }
  }
  const variance = squares.square - squares.mean ** 2
  if (!(variance > squares.square * 1e-12)) return undefined
  return means.map((own) => meanOf(own.map((value) => (value - squares.mean) ** 2)) / variance)
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
