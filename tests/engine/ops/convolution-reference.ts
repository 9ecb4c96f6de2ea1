import { type Input, outputWeights } from './both-backends.ts'
import { eachPlace, outputSize, type Windows } from './window-reference.ts'

/** A convolution to compute. */
export interface Case {
  readonly images: Input
  readonly filter: Input
  readonly windows: Windows
}

/** Result and both gradients in double precision, straight from the definition. */
export function convolutionReference({
  images,
  filter,
  windows,
}: Case): [Float64Array, Float64Array, Float64Array] {
  const [batch, height, width, from] = images.shape as [number, number, number, number]
  const to = filter.shape[3]!
  const pixels = outputSize(height, width, windows).reduce((a, b) => a * b)
  const y = new Float64Array(batch * pixels * to)
  const dx = new Float64Array(images.values.length)
  const dw = new Float64Array(filter.values.length)
  const dy = outputWeights(y.length)
  const x = Float32Array.from(images.values)
  const w = Float32Array.from(filter.values)
  for (let n = 0; n < batch; n++) {
    eachPlace(height, width, windows, (output, place, pixel) => {
      if (pixel === undefined) return
      for (let c = 0; c < from; c++) {
        const xAt = (n * height * width + pixel) * from + c
        for (let o = 0; o < to; o++) {
          const wAt = (place * from + c) * to + o
          const yAt = (n * pixels + output) * to + o
          y[yAt]! += x[xAt]! * w[wAt]!
          dx[xAt]! += dy[yAt]! * w[wAt]!
          dw[wAt]! += dy[yAt]! * x[xAt]!
        }
      }
    })
  }
  return [y, dx, dw]
}
