import { createCamera } from '../engine/data/rendered/camera.ts'
import { createDraws } from '../engine/data/rendered/draws.ts'
import { valueNoise } from '../engine/data/rendered/value-noise.ts'
import { CONDITIONS } from '../engine/data/screws/conditions.ts'
import { placeHead } from '../engine/data/screws/head.ts'
import { shade } from '../engine/data/screws/lighting.ts'
import { drawMetal, drawTable } from '../engine/data/screws/materials.ts'
import { createScreen } from '../engine/data/screws/screen.ts'
import { CLIP, type Passage } from './passages.ts'

/** Of the clip's height; the head keeps clear of the edges while it drifts. */
const RADIUS = 0.37
const DRIFT = 0.05

/** How far the camera shakes twice in a passage, in pixels: those frames are blurred, as they are by hand. */
const SHAKE = 5
const SHAKEN = [0.3, 0.75]
const SHAKEN_FOR = 0.1

/** Draws the passages of the clip, grey, `width × height` bytes a frame. */
export function createFilm() {
  const side = CLIP.width
  const screen = createScreen(side)
  const noise = valueNoise(side)
  const takePicture = createCamera(side, 1)
  const bytes = new Uint8Array(side * side)
  const above = (side - CLIP.height) / 2

  /** The frame at a share of the passage from 0 to 1. What is random hangs on the passage alone. */
  return ({ kind, part, seed }: Passage, share: number): Uint8Array => {
    const conditions = CONDITIONS[part === 'test' ? 'test' : 'train']
    const scene = createDraws(seed)
    const worn = scene.between(0, 0.02)
    screen.wear.fill(-worn / 2)
    noise.add(screen.wear, 8, worn, scene)
    drawTable(noise, scene, screen)
    drawMetal(conditions, noise, scene, screen)
    const moves = createDraws(seed + 1)
    const angle = moves.between(0, 2 * Math.PI) + share * moves.between(0.6, 1.4)
    const drift = CLIP.height * DRIFT
    const swing = (phase: number) => drift * Math.sin(2 * Math.PI * (0.7 * share + phase))
    const pose = {
      radius: CLIP.height * RADIUS * moves.between(0.92, 1.04),
      x: side / 2 + swing(moves.unit()),
      y: side / 2 + swing(moves.unit()),
      turn: [Math.cos(angle), Math.sin(angle)] as const,
    }
    placeHead(kind, pose, createDraws(seed + 2), screen)
    shade(conditions, pose, createDraws(seed + 3), screen)
    const lens = createDraws(seed + 4)
    const direction = lens.direction()
    if (SHAKEN.some((at) => Math.abs(share - at) < SHAKEN_FOR)) shake(screen.light, side, direction)
    const camera = {
      blur: 0.4,
      vignette: lens.between(0, 0.2),
      exposure: lens.between(...conditions.exposure),
      contrast: lens.between(0.9, 1.2),
      gamma: lens.between(0.88, 1.12),
      noise: 0.006,
    }
    takePicture(screen.light, camera, lens, bytes)
    return bytes.subarray(above * side, (above + CLIP.height) * side)
  }
}

/** Each point becomes the mean of those it passes while the camera moves. */
function shake(light: Float32Array, side: number, [dx, dy]: readonly [number, number]): void {
  const still = light.slice()
  const within = (at: number) => Math.min(side - 1, Math.max(0, Math.round(at)))
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      let sum = 0
      for (let step = -SHAKE; step <= SHAKE; step++)
        sum += still[within(y + (dy * step) / 2) * side + within(x + (dx * step) / 2)] as number
      light[y * side + x] = sum / (2 * SHAKE + 1)
    }
}
