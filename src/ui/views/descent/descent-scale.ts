import { type Curve, curveOf, type Descent, type DescentStep } from '../../../graph/experiment/descend.ts'

export interface DescentScale {
  readonly x: readonly [from: number, to: number]
  readonly y: readonly [from: number, to: number]
  /** Points of the curve, left to right. */
  readonly curve: readonly (readonly [x: number, y: number])[]
}

const POINTS = 120
/** How far a path that runs away widens the picture, as a share of the width it would have. */
const WIDEST = 1.5
/** Room around, as a share. */
const AIR = 0.08
/** Where the given curves are worth seeing. */
const USUAL = { 'two-valleys': [-3, 3], waves: [-7, 7] } as const
/** To both sides of a parabola's lowest point, at least. */
const LEAST_HALF = 2

/** The part of the plane to draw: the valley, the start, and the path as long as it does not run away. */
export function descentScale(descent: Descent, path: readonly DescentStep[]): DescentScale {
  const curve = curveOf(descent)
  const [from, to] = reach(descent, path)
  const air = (to - from) * AIR
  const x = [from - air, to + air] as const
  const points = Array.from({ length: POINTS + 1 }, (_, i) => {
    const at = x[0] + ((x[1] - x[0]) * i) / POINTS
    return [at, curve.height(at)] as const
  })
  const heights = points.map(([, y]) => y)
  const [low, high] = [Math.min(...heights), Math.max(...heights)]
  const room = (high - low || 1) * AIR
  return { x, y: [low - room, high + room], curve: points }
}

function reach(descent: Descent, path: readonly DescentStep[]): readonly [number, number] {
  const [left, right] = valley(descent)
  const span = right - left
  const limits = [left - span * WIDEST, right + span * WIDEST] as const
  const seen = path.map(({ x }) => x).filter((x) => x >= limits[0] && x <= limits[1])
  return [Math.min(left, ...seen), Math.max(right, ...seen)]
}

function valley({ curve, a, b, start }: Descent): readonly [number, number] {
  if (curve !== 'quadratic') return [Math.min(start, USUAL[curve][0]), Math.max(start, USUAL[curve][1])]
  const lowest = a === 0 ? start : -b / (2 * a)
  const half = Math.max(LEAST_HALF, Math.abs(start - lowest))
  return [lowest - half, lowest + half]
}

/** The tangent at a place, long enough to be seen. */
export function tangentAt(
  { slope, height }: Curve,
  x: number,
  { x: [from, to], y: [low, high] }: DescentScale,
): readonly [readonly [number, number], readonly [number, number]] {
  const steepness = slope(x)
  // As long in the picture whatever the slope: a share of its diagonal.
  const length = 0.16 / Math.hypot(1 / (to - from), steepness / (high - low))
  return [
    [x - length, height(x) - length * steepness],
    [x + length, height(x) + length * steepness],
  ]
}
