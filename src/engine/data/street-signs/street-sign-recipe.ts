import { createCamera } from '../rendered/camera.ts'
import type { Draws } from '../rendered/draws.ts'
import type { PictureRecipe } from '../rendered/picture-recipe.ts'
import { clamp, smoothstep } from '../rendered/portable-math.ts'
import { valueNoise } from '../rendered/value-noise.ts'
import { drawObstacle, drawScenery, mix, SIDE } from './scenery.ts'
import { drawSign, SIGN_COUNT } from './signs.ts'

/** Ten street signs at the roadside, in colour, near and far, more or less from the side. */
export const streetSignRecipe: PictureRecipe = {
  name: 'street-signs',
  version: 1,
  shape: [SIDE, SIDE, 3],
  classes: SIGN_COUNT,
  examples: { train: 6000, test: 2000 },
  createPainter() {
    const light = new Float32Array(SIDE * SIDE * 3)
    const plane = new Float32Array(SIDE * SIDE)
    const noise = valueNoise(SIDE)
    const takePicture = createCamera(SIDE, 3)
    return (_side, label, draws, bytes) => {
      drawScenery(light, plane, noise, draws)
      noise.fractal(plane, 6, 2, draws)
      putSign(label, light, plane, draws)
      if (draws.chance(0.3)) drawObstacle(light, draws)
      drawWeather(light, draws)
      const camera = {
        blur: draws.between(0.3, 0.7),
        vignette: draws.between(0, 0.2),
        exposure: draws.between(0.9, 1.1),
        contrast: draws.between(0.8, 1.15),
        gamma: draws.between(0.8, 1.15),
        noise: draws.between(0.01, 0.05),
      }
      takePicture(light, camera, draws, bytes)
    }
  },
}

/** Paints the sign over the scenery, faded and dirty as `dirt` says. */
function putSign(label: number, light: Float32Array, dirt: Float32Array, draws: Draws): void {
  const sign = drawSign(label, draws)
  const size = draws.between(8, 13.5)
  const [cx, cy] = [SIDE / 2 + draws.between(-3, 3), SIDE / 2 + draws.between(-3, 3)]
  const [cos, sin] = draws.direction(0.22)
  const narrow = 1 / (size * draws.between(0.72, 1))
  const lean = draws.between(-0.15, 0.15)
  const faded = draws.between(0, 0.3)
  const dirty = draws.between(0, 0.6)
  const coat = (value: number) => value + (0.6 - value) * faded
  const plate = sign[0]
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) {
      const px = x + 0.5 - cx
      const py = y + 0.5 - cy
      const u = (cos * px + sin * py) * narrow
      const v = (cos * py - sin * px) / size + lean * u
      const onPlate = plate ? covered(plate[0](u, v), size) : 0
      if (onPlate === 0) continue
      const pixel = y * SIDE + x
      const clean = 1 - dirty * Math.max(0, (dirt[pixel] as number) - 0.4)
      for (let layer = 0; layer < sign.length; layer++) {
        const [shape, colour] = sign[layer] as (typeof sign)[number]
        const share = layer === 0 ? onPlate : Math.min(onPlate, covered(shape(u, v), size))
        if (share > 0)
          mix(light, pixel, coat(colour[0]) * clean, coat(colour[1]) * clean, coat(colour[2]) * clean, share)
      }
    }
  }
}

/** Which share of a pixel lies inside, by the distance of its middle to the outline. */
function covered(distance: number, pixelsPerUnit: number): number {
  return clamp(0.5 - distance * pixelsPerUnit, 0, 1)
}

/** Time of day and weather: brightness, tint, a shadow across the picture, mist. Changes the picture in place. */
function drawWeather(light: Float32Array, draws: Draws): void {
  const brightness = draws.between(0.45, 1.15)
  const tint = [draws.between(0.85, 1.1), 1, draws.between(0.85, 1.1)] as const
  const mist = draws.chance(0.4) ? draws.between(0.05, 0.4) : 0
  const grey = draws.between(0.4, 0.8)
  const [nx, ny] = draws.direction()
  const from = draws.chance(0.3) ? draws.between(-8, 8) : SIDE
  const dark = draws.between(0.4, 0.7)
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) {
      const across = (x - SIDE / 2) * nx + (y - SIDE / 2) * ny
      const shadow = 1 - (1 - dark) * smoothstep(from - 1, from + 1, across)
      const i = (y * SIDE + x) * 3
      for (let c = 0; c < 3; c++) {
        const lit = (light[i + c] as number) * brightness * shadow * (tint[c] as number)
        light[i + c] = lit + (grey - lit) * mist
      }
    }
  }
}
