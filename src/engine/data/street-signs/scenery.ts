import type { Draws } from '../rendered/draws.ts'
import { clamp, smoothstep } from '../rendered/portable-math.ts'
import type { ValueNoise } from '../rendered/value-noise.ts'
import type { Colour } from './signs.ts'

export const SIDE = 32

const SKIES: readonly Colour[] = [
  [0.45, 0.65, 0.9],
  [0.75, 0.8, 0.85],
  [0.6, 0.62, 0.66],
  [0.9, 0.75, 0.6],
]
const GROUNDS: readonly Colour[] = [
  [0.2, 0.35, 0.13],
  [0.4, 0.36, 0.3],
  [0.35, 0.35, 0.36],
  [0.5, 0.3, 0.22],
  [0.12, 0.2, 0.1],
]

/** Fills the picture with what stands behind a sign: sky over trees, walls or street, cars and other signs' colours. */
export function drawScenery(light: Float32Array, plane: Float32Array, noise: ValueNoise, draws: Draws): void {
  const sky = SKIES[draws.below(SKIES.length)] as Colour
  const ground = GROUNDS[draws.below(GROUNDS.length)] as Colour
  const horizon = draws.between(-0.2, 1.2) * SIDE
  const soft = draws.between(1, 10)
  const rough = draws.between(0.1, 0.7)
  noise.fractal(plane, 3 + draws.below(6), 3, draws)
  for (let i = 0; i < plane.length; i++) {
    const grain = (plane[i] as number) - 0.5
    const below = smoothstep(horizon - soft, horizon + soft, Math.floor(i / SIDE) + grain * 12)
    const texture = 1 + rough * grain * (0.4 + 1.6 * below)
    for (let c = 0; c < 3; c++) {
      const from = sky[c] as number
      light[i * 3 + c] = (from + ((ground[c] as number) - from) * below) * texture
    }
  }
  const things = draws.below(5)
  for (let i = 0; i < things; i++) drawPatch(light, draws, 1)
}

/** Something that stands in front of a part of the sign: a branch, a post, another car. */
export function drawObstacle(light: Float32Array, draws: Draws): void {
  const [nx, ny] = draws.direction()
  const from = draws.between(6, 13)
  const [red, green, blue] = GROUNDS[draws.below(GROUNDS.length)] as Colour
  const shade = draws.between(0.5, 1.2)
  const [edge, phase] = [draws.between(0.2, 0.8), draws.unit()]
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) {
      const along = (x - SIDE / 2) * ny - (y - SIDE / 2) * nx
      // A jagged edge: the distance to the next whole number goes up and down.
      const saw = along * 0.3 + phase
      const jag = 3 * Math.abs(saw - Math.round(saw))
      const inside = clamp((x - SIDE / 2) * nx + (y - SIDE / 2) * ny - from + jag * edge * 2, 0, 1)
      if (inside > 0) mix(light, y * SIDE + x, red * shade, green * shade, blue * shade, inside)
    }
  }
}

/** A rectangle or disc of any colour. */
function drawPatch(light: Float32Array, draws: Draws, strength: number): void {
  const [mx, my] = [draws.between(0, SIDE), draws.between(0, SIDE)]
  const [halfWidth, halfHeight] = [draws.between(1, 8), draws.between(1, 12)]
  const round = draws.chance(0.3)
  const [red, green, blue] = [draws.between(0.05, 0.9), draws.between(0.05, 0.85), draws.between(0.05, 0.9)]
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) {
      const dx = Math.abs(x + 0.5 - mx)
      const dy = Math.abs(y + 0.5 - my)
      const outside = round
        ? Math.sqrt(dx * dx + dy * dy) - halfWidth
        : Math.max(dx - halfWidth, dy - halfHeight)
      if (outside < 0.5) mix(light, y * SIDE + x, red, green, blue, strength * clamp(0.5 - outside, 0, 1))
    }
  }
}

/** Lays a colour over a pixel. */
export function mix(
  light: Float32Array,
  pixel: number,
  red: number,
  green: number,
  blue: number,
  share: number,
): void {
  const i = pixel * 3
  light[i] = (light[i] as number) * (1 - share) + red * share
  light[i + 1] = (light[i + 1] as number) * (1 - share) + green * share
  light[i + 2] = (light[i + 2] as number) * (1 - share) + blue * share
}
