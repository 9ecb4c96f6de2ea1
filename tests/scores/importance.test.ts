import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { importanceOf, mainEffects } from '../../src/scores/importance/importance.ts'
import { growForest, type Tree } from '../../src/scores/importance/regression-forest.ts'

interface Known {
  readonly name: string
  readonly rows: readonly (readonly number[])[]
  readonly scores: readonly number[]
  readonly shares: readonly number[]
}

const { grids, functions }: { readonly grids: readonly Known[]; readonly functions: readonly Known[] } =
  JSON.parse(readFileSync(new URL('../fixtures/importance/shares.json', import.meta.url), 'utf8'))

describe('the importance of a parameter', () => {
  it.each(grids)(
    'on a grid is its share of the sum of squares, as NumPy has it',
    ({ rows, scores, shares }) => {
      const found = importanceOf(rows, scores)!
      expect(found.method).toBe('grid')
      for (const [axis, share] of shares.entries()) expect(found.shares[axis]).toBeCloseTo(share, 12)
      expect(found.rest + shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
    },
  )

  // So near as 120 points can tell: a forest also takes a little of what parameters do together for one alone.
  it.each(functions)('of drawn points comes near SciPy’s Sobol index: $name', ({ rows, scores, shares }) => {
    const found = importanceOf(rows, scores)!
    expect(found.method).toBe('forest')
    for (const [axis, share] of shares.entries())
      expect(Math.abs((found.shares[axis] as number) - share), `axis ${axis}`).toBeLessThan(0.15)
  })

  it('takes the variance of a tree apart as if every place of the grid were asked', () => {
    const levels = [4, 3, 5]
    const rows = Array.from({ length: 25 }, (_, i) => [i % 4, (i * 7) % 3, (i * i) % 5])
    const scores = rows.map(([a = 0, b = 0, c = 0], i) => a * b - c + (i % 3) / 2)
    for (const tree of growForest(rows, scores, levels).slice(0, 8)) {
      const shares = mainEffects([tree], levels)
      const asked = byAsking(tree, levels)
      for (const axis of levels.keys()) expect(shares[axis]).toBeCloseTo(asked[axis] as number, 12)
    }
  })

  it('is the same every time, whatever the order of equal runs', () => {
    const { rows, scores } = functions[0]!
    expect(importanceOf(rows, scores)).toEqual(importanceOf(rows, scores))
  })

  it('is not told of one parameter, of too few runs, nor where nothing differs', () => {
    expect(importanceOf([[0], [1], [2], [3]], [1, 2, 3, 4])).toBeUndefined()
    expect(
      importanceOf(
        [
          [0, 0],
          [0, 1],
          [1, 0],
        ],
        [1, 2, 3],
      ),
    ).toBeUndefined()
    expect(
      importanceOf(
        [
          [0, 0],
          [0, 1],
          [1, 0],
          [1, 1],
        ],
        [2, 2, 2, 2],
      ),
    ).toBeUndefined()
  })
})

/** The main effects of a tree from its answer at every place. */
function byAsking(tree: Tree, [a = 0, b = 0, c = 0]: readonly number[]): readonly number[] {
  const places = Array.from({ length: a * b * c }, (_, i) => [
    Math.floor(i / (b * c)),
    Math.floor(i / c) % b,
    i % c,
  ])
  const answers = places.map((place) => {
    const leaves = tree.filter(({ from, to }) =>
      place.every((level, axis) => level >= (from[axis] as number) && level < (to[axis] as number)),
    )
    expect(leaves).toHaveLength(1)
    return leaves[0]!.value
  })
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const all = mean(answers)
  const variance = mean(answers.map((answer) => (answer - all) ** 2))
  return [a, b, c].map((count, axis) => {
    const effects = Array.from({ length: count }, (_, level) =>
      mean(answers.filter((_, i) => places[i]?.[axis] === level)),
    )
    return mean(effects.map((effect) => (effect - all) ** 2)) / variance
  })
}
