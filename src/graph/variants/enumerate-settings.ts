import { splitSeed } from '../base/hash.ts'
import type { Json } from '../base/json.ts'
import type { CheckedGraph } from '../check/checked-graph.ts'
import { gridSize, isWholeAxis } from '../check/grid-size.ts'
import { type Axis, valueAt, valuesOf } from '../values/axis.ts'
import type { Setting } from './variant.ts'

/** How a sweep chooses among all combinations of its values. */
export type SweepWay =
  /** Every value of an axis with every value of the others. */
  | { readonly kind: 'grid' }
  /** So many points, each drawn on its own (`random`), or so that each is alone in its stretch of every axis. */
  | { readonly kind: 'random' | 'latin-hypercube'; readonly count: number; readonly seed: number }

/** The settings of every run of a sweep, each once and in order; none where an axis has no values. */
export function enumerateSettings(
  graph: CheckedGraph,
  axes: readonly Axis[],
  way: SweepWay,
): readonly (readonly Setting[])[] {
  if (axes.length === 0) return []
  return way.kind === 'grid' ? gridOf(graph, axes) : drawn(graph, axes, way)
}

/** How many settings a sweep has. Those of a grid are not made for it, of which there may be any number. */
export function countSettings(graph: CheckedGraph, axes: readonly Axis[], way: SweepWay): number {
  return way.kind === 'grid' ? gridSize(graph, axes) : enumerateSettings(graph, axes, way).length
}

function gridOf(graph: CheckedGraph, axes: readonly Axis[]): readonly (readonly Setting[])[] {
  let points: readonly (readonly Setting[])[] = [[]]
  for (const axis of axes) {
    const values = valuesOf(axis.values, isWholeAxis(graph, axis))
    points = points.flatMap((point) => values.map((value) => [...point, settingOf(axis, value)]))
  }
  return points
}

function drawn(
  graph: CheckedGraph,
  axes: readonly Axis[],
  { kind, count, seed }: Exclude<SweepWay, { kind: 'grid' }>,
): readonly (readonly Setting[])[] {
  const total = Math.max(0, Math.floor(count))
  const columns = axes.map((axis) => {
    // A purpose of its own for each axis: another axis beside it changes nothing here.
    const unit = (purpose: string, i: number) =>
      splitSeed(seed, 'sweep', axis.node, axis.param, purpose, i) / 2 ** 31
    const shares = Array.from({ length: total }, (_, i) => unit('share', i))
    const placed = kind === 'random' ? shares : spread(shares, (i) => unit('stretch', i))
    return placed.map((share) => {
      const value = valueAt(axis.values, share, isWholeAxis(graph, axis))
      return value === undefined ? undefined : settingOf(axis, value)
    })
  })
  const points = Array.from({ length: total }, (_, i) => columns.map((column) => column[i]))
  const seen = new Set<string>()
  return points.filter((point): point is Setting[] => {
    if (point.includes(undefined)) return false
    const text = JSON.stringify(point)
    return !seen.has(text) && Boolean(seen.add(text))
  })
}

/** Latin hypercube (McKay, Beckman, Conover 1979): as many equal stretches as points, a point in each, mixed. */
function spread(shares: readonly number[], key: (i: number) => number): readonly number[] {
  const keys = shares.map((_, i) => key(i))
  const order = shares.map((_, i) => i).sort((a, b) => (keys[a] as number) - (keys[b] as number) || a - b)
  return shares.map((share, i) => ((order[i] as number) + share) / shares.length)
}

function settingOf({ node, param }: Axis, value: Json): Setting {
  return { node, param, value }
}
