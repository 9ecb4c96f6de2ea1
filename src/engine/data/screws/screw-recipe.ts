import { createCamera } from '../rendered/camera.ts'
import type { PictureRecipe } from '../rendered/picture-recipe.ts'
import { valueNoise } from '../rendered/value-noise.ts'
import { CONDITIONS } from './conditions.ts'
import { drawPose, placeHead } from './head.ts'
import { shade } from './lighting.ts'
import { drawMetal, drawTable } from './materials.ts'
import { createScreen, SIDE } from './screen.ts'

/** Screw heads from above, in grey: internal hex, Phillips, Pozidriv, hex and Torx. */
export const screwRecipe: PictureRecipe = {
  name: 'screws',
  version: 5,
  shape: [SIDE, SIDE, 1],
  classes: 5,
  examples: { train: 10_500, test: 4500 },
  createPainter() {
    const screen = createScreen()
    const noise = valueNoise(SIDE)
    const takePicture = createCamera(SIDE, 1)
    return (side, label, draws, bytes) => {
      const conditions = CONDITIONS[side]
      const worn = draws.between(0, 0.035)
      screen.wear.fill(-worn / 2)
      noise.add(screen.wear, 8, worn, draws)
      drawTable(noise, draws, screen)
      drawMetal(conditions, noise, draws, screen)
      const pose = drawPose(draws, screen)
      placeHead(label, pose, draws, screen)
      shade(conditions, pose, draws, screen)
      const camera = {
        blur: draws.between(0.25, 0.55),
        vignette: draws.between(0, 0.2),
        exposure: draws.between(...conditions.exposure),
        contrast: draws.between(0.9, 1.2),
        gamma: draws.between(0.88, 1.12),
        noise: draws.between(...conditions.noise),
      }
      takePicture(screen.light, camera, draws, bytes)
    }
  },
}
