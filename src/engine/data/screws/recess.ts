import type { Draws } from '../rendered/draws.ts'
import { clamp, smoothstep, square } from '../rendered/portable-math.ts'

/**
 * How deep the drive is cut at a point, in head radii. The origin is the middle of the head, whose radius is 1;
 * `wear` moves the edge.
 */
export type Recess = (x: number, y: number, wear: number) => number

/** Half the width over which an edge falls off. */
const EDGE = 0.035

/** 1 inside a shape, 0 outside, by the signed distance to its outline. */
const inside = (distance: number) => 1 - smoothstep(-EDGE, EDGE, distance)

/** Signed distance to a regular hexagon with sides at `apothem`: to the nearest of the three pairs of sides. */
export function hexagonDistance(x: number, y: number, apothem: number): number {
  const slanted = 0.5 * Math.abs(x)
  const upright = 0.8660254 * y
  return Math.max(Math.abs(x), slanted + Math.abs(upright)) - apothem
}

export function internalHex(draws: Draws): Recess {
  const apothem = draws.between(0.36, 0.56)
  const depth = draws.between(0.28, 0.5)
  return (x, y, wear) => depth * inside(hexagonDistance(x, y, apothem) + wear)
}

/** Six round lobes: `r − r₀(1 + a·cos 6θ − 0.03·sin² 6θ)`. */
export function torx(draws: Draws): Recess {
  const radius = draws.between(0.38, 0.54)
  const lobes = draws.between(0.17, 0.23)
  const depth = draws.between(0.28, 0.5)
  return (x, y, wear) => {
    const r2 = x * x + y * y
    if (r2 < 0.01) return depth
    // cos 6θ out of cos² θ: Chebyshev's polynomial T₆.
    const c = (x * x) / r2
    const wave = ((32 * c - 48) * c + 18) * c - 1
    const outline = radius * (1 + lobes * wave - 0.03 * (1 - wave * wave))
    return depth * inside(Math.sqrt(r2) - outline + wear)
  }
}

/** A cross of tapering wings with round inner corners, which becomes shallow towards its tips. */
export function philips(draws: Draws): Recess {
  const halfWidth = draws.between(0.17, 0.23)
  const length = draws.between(0.52, 0.72)
  const taper = draws.between(0.3, 0.6)
  const fillet = draws.between(0.22, 0.4)
  const depth = draws.between(0.28, 0.5)
  return (x, y, wear) => {
    const ax = Math.abs(x)
    const ay = Math.abs(y)
    const along = Math.max(ay - halfWidth * (1 - (taper * ax) / length), ax - length)
    const across = Math.max(ax - halfWidth * (1 - (taper * ay) / length), ay - length)
    const cone = 1 - 0.4 * clamp(Math.sqrt(x * x + y * y) / length, 0, 1)
    return depth * cone * inside(smoothMin(along, across, fillet) + wear)
  }
}

/** A cross of parallel wings around a square core, with fine strokes between the wings. */
export function pozidriv(draws: Draws): Recess {
  const halfWidth = draws.between(0.11, 0.15)
  const core = draws.between(0.19, 0.25)
  const length = draws.between(0.52, 0.72)
  const depth = draws.between(0.28, 0.5)
  const tickWidth = draws.between(0.032, 0.05)
  const tickLength = length * draws.between(0.82, 1.02)
  // Less than half a pixel wide, the strokes need some depth to be seen in other light too.
  const tickDepth = draws.between(0.16, 0.26)
  return (x, y, wear) => {
    const ax = Math.abs(x)
    const ay = Math.abs(y)
    const far = Math.max(ax, ay)
    const near = Math.min(ax, ay)
    const wings = Math.max(near - halfWidth, far - length)
    const cross = depth * inside(Math.min(wings, far - core) + wear)
    const along = (far + near) * Math.SQRT1_2
    const beside = (far - near) * Math.SQRT1_2
    const tick = tickDepth * inside(Math.max(beside - tickWidth, along - tickLength) + wear)
    return Math.max(cross, tick)
  }
}

/** One to three stamped strokes on the face of a hex head; most heads have some. */
export function strokes(draws: Draws): Recess {
  const count = draws.chance(0.6) ? 1 + draws.below(3) : 0
  const stamped = Array.from({ length: count }, () => {
    const [dx, dy] = draws.direction()
    return {
      x: draws.between(-0.4, 0.4),
      y: draws.between(-0.4, 0.4),
      dx,
      dy,
      half: draws.between(0.05, 0.16),
      depth: draws.between(0.12, 0.25),
    }
  })
  return (x, y) => {
    let deepest = 0
    for (const { x: mx, y: my, dx, dy, half, depth } of stamped) {
      const along = clamp((x - mx) * dx + (y - my) * dy, -half, half)
      const away = Math.sqrt(square(x - mx - along * dx) + square(y - my - along * dy))
      deepest = Math.max(deepest, depth * inside(away - 0.035))
    }
    return deepest
  }
}

/** The smaller of two distances, with the corner between them rounded over a width of `k`. */
function smoothMin(a: number, b: number, k: number): number {
  const overlap = Math.max(0, k - Math.abs(a - b))
  return Math.min(a, b) - (overlap * overlap) / (4 * k)
}
