import type { Draws } from '../rendered/draws.ts'
import { clamp, smoothstep, square } from '../rendered/portable-math.ts'
import type { ValueNoise } from '../rendered/value-noise.ts'
import type { Conditions } from './conditions.ts'
import { type Screen, SIDE } from './screen.ts'

/** Steel, rust and scratches. */
export function drawMetal({ rust }: Conditions, noise: ValueNoise, draws: Draws, screen: Screen): void {
  const { pixel, headAlbedo, shine, scratch } = screen
  headAlbedo.fill(draws.between(0.5, 0.85) - 0.025)
  noise.add(headAlbedo, 16, 0.05, draws)
  shine.fill(1)
  if (draws.chance(rust)) {
    const from = draws.between(0.52, 0.68)
    const brown = draws.between(0.3, 0.5)
    noise.fractal(scratch, 3 + draws.below(4), 3, draws)
    for (let i = 0; i < scratch.length; i++) {
      const rusty = 0.9 * smoothstep(from - 0.08, from + 0.08, scratch[i] as number)
      const grain = brown * (0.6 + 0.8 * (scratch[i] as number))
      headAlbedo[i] = (headAlbedo[i] as number) * (1 - rusty) + grain * rusty
      shine[i] = 1 - rusty
    }
  }
  const scratches = draws.below(4)
  for (let i = 0; i < scratches; i++) {
    const strength = draws.between(0.06, 0.2) * (draws.chance(0.6) ? 1 : -1)
    drawLine(
      headAlbedo,
      strength,
      pixel * draws.between(2, 8),
      pixel * draws.between(0.3, 0.6),
      draws,
      screen,
    )
  }
}

/** What the screw lies on: mottled ground, planks, brushed metal or concrete, and perhaps things beside it. */
export function drawTable(noise: ValueNoise, draws: Draws, screen: Screen): void {
  const { pixel, tableAlbedo, scratch } = screen
  const ground = draws.between(0.15, 0.6)
  const kind = draws.below(4)
  if (kind === 0 || kind === 3) {
    noise.fractal(scratch, kind === 0 ? 3 : 8, 3, draws)
    const contrast = kind === 0 ? 0.22 : 0.16
    for (let i = 0; i < scratch.length; i++)
      tableAlbedo[i] = ground + contrast * ((scratch[i] as number) - 0.5)
  } else drawGrain(ground, kind === 1 ? 0.18 : 0.12, kind === 1 ? 0.7 : 1.6, noise, draws, screen)
  if (kind === 3) {
    for (let i = 0; i < 30; i++) {
      const at = draws.below(tableAlbedo.length)
      tableAlbedo[at] = (tableAlbedo[at] as number) + draws.between(-0.15, 0.1)
    }
  }
  if (draws.chance(0.25)) {
    const things = 1 + draws.below(3)
    for (let i = 0; i < things; i++) {
      const strength = draws.between(-0.2, 0.25)
      drawLine(
        tableAlbedo,
        strength,
        pixel * draws.between(1, 14),
        pixel * draws.between(0.5, 2.2),
        draws,
        screen,
      )
    }
  }
}

/** Lines along one direction, a little bent: planks, or the marks of a brush. `fineness`: lines a pixel. */
function drawGrain(
  ground: number,
  contrast: number,
  fineness: number,
  noise: ValueNoise,
  draws: Draws,
  { side, pixel, tableAlbedo, scratch }: Screen,
): void {
  const [dx, dy] = draws.direction()
  scratch.fill(0)
  noise.add(scratch, 3, 2, draws)
  const lines = Float32Array.from({ length: 128 }, () => draws.unit() - 0.5)
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const i = y * side + x
      const across =
        63 + (((x - side / 2) * dx + (y - side / 2) * dy) * fineness) / pixel + (scratch[i] as number)
      const at = Math.floor(across)
      const here = lines[at] as number
      tableAlbedo[i] = ground + contrast * (here + ((lines[at + 1] as number) - here) * (across - at))
    }
  }
}

/** Adds a straight stroke of this length and half width, both in pixels, anywhere in the picture. */
function drawLine(
  plane: Float32Array,
  strength: number,
  length: number,
  half: number,
  draws: Draws,
  { side, pixel }: Screen,
): void {
  const middle = () => pixel * draws.between(2, SIDE - 2)
  const [mx, my] = [middle(), middle()]
  const [dx, dy] = draws.direction()
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const px = x + 0.5 - mx
      const py = y + 0.5 - my
      const along = clamp(px * dx + py * dy, -length / 2, length / 2)
      const away = Math.sqrt(square(px - along * dx) + square(py - along * dy))
      if (away > half + 0.5) continue
      const i = y * side + x
      plane[i] = (plane[i] as number) + strength * clamp(half + 0.5 - away, 0, 1)
    }
  }
}
