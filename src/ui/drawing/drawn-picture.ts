import { rasterise, type Stroke } from './rasterise.ts'

/** A drawing as the data would have it, `side × side` numbers; `full` is the number of ink. */
export function drawnPicture(drawing: readonly Stroke[], side: number, full: number): Float32Array {
  return rasterise(drawing, side).map((ink) => (ink / 255) * full)
}
