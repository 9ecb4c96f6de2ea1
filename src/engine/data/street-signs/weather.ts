import type { Draws } from '../rendered/draws.ts'
import { smoothstep } from '../rendered/portable-math.ts'
import { SIDE } from './scenery.ts'

/** Time of day and weather: brightness, tint, a shadow across the picture, mist. Changes the picture in place. */
export function drawWeather(light: Float32Array, draws: Draws): void {
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
