import type { Draws } from '../rendered/draws.ts'
import { clamp, smoothstep } from '../rendered/portable-math.ts'
import { hexagonDistance, internalHex, philips, pozidriv, type Recess, strokes, torx } from './recess.ts'
import type { Screen } from './screen.ts'

/** In the order of the labels. */
const DRIVES: readonly ((draws: Draws) => Recess)[] = [internalHex, philips, pozidriv, strokes, torx]
const INTERNAL_HEX = 0
const HEX = 3
const TORX = 4

/** Half the width of the head's soft outline. */
const EDGE = 0.04

/** The hexagon's corners touch the circle of radius 1. */
const HEX_APOTHEM = 0.866
const WASHER_HEIGHT = 0.05

/** Where the head lies, in pixels, and how it is turned: cosine and sine. */
export interface Pose {
  readonly radius: number
  readonly x: number
  readonly y: number
  readonly turn: readonly [cos: number, sin: number]
}

/** In the middle of the picture, nearly, and turned any way. */
export function drawPose(draws: Draws, { side, pixel }: Screen): Pose {
  return {
    radius: pixel * draws.between(11.6, 13),
    x: side / 2 + pixel * draws.between(-0.7, 0.7),
    y: side / 2 + pixel * draws.between(-0.7, 0.7),
    turn: draws.direction(),
  }
}

/** Puts a head of the class on the table: fills height, depth and what is head and washer. */
export function placeHead(label: number, pose: Pose, draws: Draws, screen: Screen): void {
  const { radius } = pose
  const [cos, sin] = pose.turn
  const { side } = screen
  const fine = 2 * side
  const [tiltX, tiltY] = draws.direction()
  const squeeze = 1 / draws.between(0.95, 1) - 1
  const recess = (DRIVES[label] as (draws: Draws) => Recess)(draws)
  const surface = drawSurface(label, draws)
  const washer = draws.chance(label === HEX ? 0.5 : 0.25) ? draws.between(1.18, 1.4) : 0
  const { height, depth, onHead, onWasher, wear } = screen
  for (let row = 0; row < fine; row++) {
    for (let column = 0; column < fine; column++) {
      const i = row * fine + column
      const px = ((column + 0.5) / 2 - pose.x) / radius
      const py = ((row + 0.5) / 2 - pose.y) / radius
      const tilted = (px * tiltX + py * tiltY) * squeeze
      const u = px + tilted * tiltX
      const v = py + tilted * tiltY
      const r2 = u * u + v * v
      const disc = washer > 0 ? 1 - smoothstep(washer - EDGE, washer + EDGE, Math.sqrt(r2)) : 0
      onWasher[i] = disc
      height[i] = disc * WASHER_HEIGHT
      depth[i] = 0
      onHead[i] = 0
      if (r2 > 1.15) continue
      const x = cos * u + sin * v
      const y = cos * v - sin * u
      const outline = surface.outline(x, y, r2)
      if (outline > EDGE) continue
      const head = 1 - smoothstep(-EDGE, EDGE, outline)
      const cut = r2 < 0.8 ? recess(x, y, wear[(row >> 1) * side + (column >> 1)] as number) : 0
      onHead[i] = head
      depth[i] = cut
      height[i] = (height[i] as number) + head * surface.height(outline, r2) - cut
    }
  }
}

interface Surface {
  /** Signed distance to the outline. */
  outline(x: number, y: number, r2: number): number
  height(outline: number, r2: number): number
}

function drawSurface(label: number, draws: Draws): Surface {
  const top = draws.between(0.18, 0.4)
  const rim = draws.between(0.06, 0.16)
  const dome = draws.between(0, 0.35)
  const bevel = (outline: number) => {
    const t = clamp(-outline / rim, 0, 1)
    return top * Math.sqrt(t * (2 - t))
  }
  if (label === HEX) {
    const slope = draws.between(0.6, 1.6)
    return {
      outline: (x, y) => hexagonDistance(x, y, HEX_APOTHEM),
      height: (outline, r2) => Math.min(bevel(outline), top - slope * Math.max(0, Math.sqrt(r2) - 0.84)),
    }
  }
  const socket = label === INTERNAL_HEX || label === TORX
  const teeth = socket && draws.chance(0.4) ? 20 + 4 * draws.below(4) : 0
  const tooth = draws.between(0.02, 0.045)
  return {
    outline(x, y, r2) {
      const r = Math.sqrt(r2)
      return r - 1 + (teeth > 0 && r2 > 0.6 ? tooth * (1 + wave(x / r, y / r, teeth)) : 0)
    },
    height: (outline, r2) => bevel(outline) + 0.5 * dome * (1 - r2),
  }
}

/** cos nθ for the direction (cos θ, sin θ): De Moivre, four turns at a time. */
function wave(cos: number, sin: number, n: number): number {
  const c2 = cos * cos - sin * sin
  const s2 = 2 * cos * sin
  const c4 = c2 * c2 - s2 * s2
  const s4 = 2 * c2 * s2
  let c = c4
  let s = s4
  for (let turns = 8; turns <= n; turns += 4) {
    const next = c * c4 - s * s4
    s = c * s4 + s * c4
    c = next
  }
  return c
}
