import type { Draws } from './draws.ts'
import { clamp, exponential, square } from './portable-math.ts'

/** What a camera does to the light that falls into it. */
export interface Camera {
  /** Standard deviation of the Gaussian blur, in pixels; up to about 0.7. */
  readonly blur: number
  /** Share of the light missing in the corners. */
  readonly vignette: number
  readonly exposure: number
  /** Slope around the middle grey. */
  readonly contrast: number
  /** Exponent of the brightness, 0.5 to 2. */
  readonly gamma: number
  /** Standard deviation of the noise; the range is 0 to 1. */
  readonly noise: number
}

const MIDDLE = 0.45

/** Takes pictures of `size × size` pixels with the channels of a pixel beside each other. */
export function createCamera(size: number, channels: number) {
  const softened = new Float32Array(size * size * channels)
  const row = size * channels

  function soften(light: Float32Array, sigma: number): void {
    // A kernel of three: the next weight, e^(−2/σ²), is below 2 % up to 0.7 pixels.
    const side = exponential(-1 / (2 * sigma * sigma))
    const middle = 1 / (1 + 2 * side)
    const beside = side * middle
    for (let y = 0; y < size; y++) {
      for (let i = y * row; i < (y + 1) * row; i++) {
        const left = light[i - channels >= y * row ? i - channels : i] as number
        const right = light[i + channels < (y + 1) * row ? i + channels : i] as number
        softened[i] = middle * (light[i] as number) + beside * (left + right)
      }
    }
    for (let i = 0; i < softened.length; i++) {
      const above = softened[i >= row ? i - row : i] as number
      const below = softened[i + row < softened.length ? i + row : i] as number
      light[i] = middle * (softened[i] as number) + beside * (above + below)
    }
  }

  /** Writes the picture of `light` as bytes, and changes `light` on the way. */
  return (light: Float32Array, camera: Camera, draws: Draws, bytes: Uint8Array): void => {
    soften(light, camera.blur)
    const middle = (size - 1) / 2
    for (let y = 0; y < size; y++) {
      for (let x = 0; x < size; x++) {
        const away = (square(x - middle) + square(y - middle)) / (2 * middle * middle)
        const gain = camera.exposure * (1 - camera.vignette * away)
        for (let i = (y * size + x) * channels; i < (y * size + x + 1) * channels; i++) {
          const seen = MIDDLE + ((light[i] as number) * gain - MIDDLE) * camera.contrast
          const value = bend(clamp(seen, 0, 1), camera.gamma) + camera.noise * draws.bell()
          bytes[i] = Math.round(clamp(value, 0, 1) * 255)
        }
      }
    }
  }
}

/** About `x ** gamma`, between √x, x and x², whose digits no engine is free to choose. */
function bend(x: number, gamma: number): number {
  return gamma < 1 ? x + (Math.sqrt(x) - x) * 2 * (1 - gamma) : x + (x * x - x) * (gamma - 1)
}
