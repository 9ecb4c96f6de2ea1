import type { CSSProperties } from 'react'
import type { SweepMeasure } from '../../../graph/values/axis.ts'
import type { SweepPoint, SweepTable } from '../../../runs/sweep-table.ts'

/** Percent of the colour in the shade of the best. */
const STRONGEST = 50
/** Losses so far apart are shaded by their ratios. */
const WIDE = 20

/** Tells how good a score is among all: 0 (the worst) … 1 (the best). */
export function scoreScale({ points, measure }: SweepTable): (score: number) => number {
  const scores = points.flatMap(({ score }) => score ?? [])
  const [low, high] = [Math.min(...scores), Math.max(...scores)]
  const way = measure === 'loss' && low > 0 && high / low >= WIDE ? Math.log : (score: number) => score
  return (score) => {
    if (low === high) return 1
    const share = (way(score) - way(low)) / (way(high) - way(low))
    return measure === 'loss' ? 1 - share : share
  }
}

/** The shade of a score, from pale to strong; ink can be read on all of them. */
export function shade(share: number): CSSProperties {
  return { '--mix': `${Math.round(Math.min(1, Math.max(0, share)) * STRONGEST)}%` } as CSSProperties
}

/** The points that have a score, the worst first, and the scores at both ends: one where all are the same. */
export function scoredPoints({ points, measure }: SweepTable) {
  const scored = worstFirst(points, measure).filter(({ score }) => score !== undefined)
  const scores = scored.map(({ score }) => score as number)
  const ends = scores.length === 0 ? [] : [...new Set([Math.min(...scores), Math.max(...scores)])]
  return { scored, ends }
}

/** The worst first, so that what is drawn last is the best; those without a score before all. */
export function worstFirst(points: readonly SweepPoint[], measure: SweepMeasure): readonly SweepPoint[] {
  const worth = ({ score }: SweepPoint) =>
    score === undefined ? -Infinity : measure === 'loss' ? -score : score
  return points.toSorted((a, b) => (worth(a) === worth(b) ? 0 : worth(a) - worth(b)))
}
