import type { Draws } from '../rendered/draws.ts'
import { clamp, cosine, sine, smoothstep, square, wholePower } from '../rendered/portable-math.ts'
import type { Conditions } from './conditions.ts'
import type { Pose } from './head.ts'
import type { Screen } from './screen.ts'

/** Slopes count a little more than they are, which makes edges stand out as they do in a close-up. */
const RELIEF = 1.35

/** How much darker a cut is, in a clean drive and in addition in a dirty one. */
const CLEAN = 0.55
const DIRTY = 0.5

/**
 * Makes a cut a third of a radius deep as dark as those two say. Fainter drives take a small network
 * noticeably longer to tell apart.
 */
const CUT_SHOWS = 3

/** How high something must stand, in head radii, to cast a shadow: close by, and more at the shadow's full length. */
const GRAZING = 0.04
const CLIMB = 0.2

/** What stands this much higher still casts it fully. */
const PENUMBRA = 0.15

/** Lights what lies on the screen and gathers what reaches the camera. */
export function shade(conditions: Conditions, pose: Pose, draws: Draws, screen: Screen): void {
  const { side, height, depth, onHead, onWasher, headAlbedo, shine, tableAlbedo, light } = screen
  const fine = 2 * side
  const elevation = (draws.between(...conditions.elevation) * Math.PI) / 180
  const [toX, toY] = draws.direction()
  const [up, level] = [sine(elevation), cosine(elevation)]
  const ambient = draws.between(...conditions.ambient)
  const gloss = draws.between(0.02, 0.2)
  const sharpness = 8 + draws.below(33)
  // The light's direction, and half way between it and the camera, which looks straight down.
  const [lx, ly] = [level * toX, level * toY]
  const half = Math.sqrt(2 * (1 + up))
  const [hx, hy, hz] = [lx / half, ly / half, (up + 1) / half]
  const reach = draws.between(...conditions.shadowLength) * pose.radius * 2
  const shadowAt = castShadow(height, fine, toX * reach, toY * reach)
  const occlusion = CUT_SHOWS * (CLEAN + DIRTY * draws.unit())
  const [roomX, roomY] = draws.direction()
  const room = draws.between(0, 0.08)
  const washerAlbedo = draws.between(0.35, 0.7)
  const slope = RELIEF * pose.radius
  const lamp = drawLamp(conditions, draws, screen)
  light.fill(0)
  for (let y = 0; y < fine; y++) {
    const above = y > 0 ? fine : 0
    const below = y < fine - 1 ? fine : 0
    for (let x = 0; x < fine; x++) {
      const i = y * fine + x
      const left = x > 0 ? 1 : 0
      const right = x < fine - 1 ? 1 : 0
      const gx = ((height[i - left] as number) - (height[i + right] as number)) * slope
      const gy = ((height[i - above] as number) - (height[i + below] as number)) * slope
      const norm = gx === 0 && gy === 0 ? 1 : 1 / Math.sqrt(gx * gx + gy * gy + 1)
      const lambert = Math.max(0, (gx * lx + gy * ly + up) * norm)
      const pixel = (y >> 1) * side + (x >> 1)
      const head = onHead[i] as number
      const table = tableAlbedo[pixel] as number
      const under = table + (washerAlbedo - table) * (onWasher[i] as number)
      const albedo = under + ((headAlbedo[pixel] as number) - under) * head
      const lit = ambient + (1 - ambient) * lambert * (1 - 0.85 * shadowAt(x, y, i))
      let seen = albedo * lit * Math.max(0.12, 1 - (depth[i] as number) * occlusion)
      if (head > 0) {
        const facing = (gx * hx + gy * hy + hz) * norm
        const glint = facing > 0.6 ? gloss * wholePower(facing, sharpness) : 0
        const mirrored = room * (gx * roomX + gy * roomY) * norm
        seen += (shine[pixel] as number) * head * (glint + mirrored)
      }
      light[pixel] = (light[pixel] as number) + 0.25 * Math.max(0, seen)
    }
  }
  lamp(light)
}

/** Three looks towards the light: what stands higher there than the ray is takes the light away. */
function castShadow(height: Float32Array, fine: number, dx: number, dy: number) {
  const looks = [0.35, 0.7, 1].map((part) => ({
    x: Math.round(dx * part),
    y: Math.round(dy * part),
    from: GRAZING + CLIMB * part,
  }))
  return (x: number, y: number, i: number): number => {
    let highest = 0
    for (let k = 0; k < looks.length; k++) {
      const look = looks[k] as (typeof looks)[number]
      const sx = x + look.x
      const sy = y + look.y
      if (sx < 0 || sy < 0 || sx >= fine || sy >= fine) continue
      const rise = (height[sy * fine + sx] as number) - (height[i] as number)
      if (rise > look.from) highest = Math.max(highest, (rise - look.from) / PENUMBRA)
    }
    return highest === 0 ? 0 : smoothstep(0, 1, highest)
  }
}

/** A shadow across the picture, and a spot of light, where the conditions have them. */
function drawLamp(
  { band, spot }: Conditions,
  draws: Draws,
  { side, pixel }: Screen,
): (light: Float32Array) => void {
  const effects: ((x: number, y: number, value: number) => number)[] = []
  if (draws.chance(band)) {
    const [nx, ny] = draws.direction()
    const from = pixel * draws.between(-7, 5)
    const width = pixel * (draws.chance(0.5) ? 40 : draws.between(6, 12))
    const soft = pixel * draws.between(0.4, 2)
    const left = draws.between(0.6, 0.85)
    effects.push((x, y, value) => {
      const at = x * nx + y * ny - from
      const dark = smoothstep(-soft, soft, at) * (1 - smoothstep(width - soft, width + soft, at))
      return value * (1 - dark * (1 - left))
    })
  }
  if (draws.chance(spot)) {
    const [mx, my] = [pixel * draws.between(-11, 11), pixel * draws.between(-11, 11)]
    const radius = pixel * draws.between(4, 10)
    const strength = draws.between(0.2, 0.5)
    effects.push((x, y, value) => {
      const near = clamp(1 - (square(x - mx) + square(y - my)) / (radius * radius), 0, 1)
      return value * (1 + strength * near * near)
    })
  }
  return (light) => {
    for (const effect of effects) {
      for (let i = 0; i < light.length; i++)
        light[i] = effect((i % side) - side / 2, Math.floor(i / side) - side / 2, light[i] as number)
    }
  }
}
