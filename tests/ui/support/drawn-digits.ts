import type { Samples } from '../../../src/engine/protocol.ts'

/** Which of the seven strokes (top, upper left, upper right, middle, lower left, lower right, bottom) a digit has. */
const STROKES = [
  '1110111',
  '0010010',
  '1011101',
  '1011011',
  '0111010',
  '1101011',
  '1101111',
  '1010010',
  '1111111',
  '1111011',
]
const LINES: readonly (readonly [number, number, number, number])[] = [
  [8, 5, 19, 5],
  [8, 5, 8, 14],
  [19, 5, 19, 14],
  [8, 14, 19, 14],
  [8, 14, 8, 23],
  [19, 14, 19, 23],
  [8, 23, 19, 23],
]

/** A 28×28 picture of a digit, 0 … 255, from the strokes of a pocket calculator: pictures without any data set. */
export function drawDigit(digit: number): Float32Array {
  const picture = new Float32Array(28 * 28)
  const strokes = STROKES[digit % 10]!
  for (let y = 0; y < 28; y++) {
    for (let x = 0; x < 28; x++) {
      let nearest = 9
      LINES.forEach(([x1, y1, x2, y2], i) => {
        if (strokes[i] !== '1') return
        const cx = Math.min(Math.max(x, Math.min(x1, x2)), Math.max(x1, x2))
        const cy = Math.min(Math.max(y, Math.min(y1, y2)), Math.max(y1, y2))
        nearest = Math.min(nearest, Math.hypot(x - cx, y - cy))
      })
      picture[y * 28 + x] = Math.max(0, Math.min(1, 2.4 - nearest)) * 255
    }
  }
  return picture
}

const FIRST = [7, 2, 1, 0, 4, 1, 4, 9, 5, 9]

/** The digit at a place of the drawn data set. */
export function digitAt(index: number): number {
  return FIRST[index % FIRST.length]!
}

export function drawnSamples(indices: readonly number[], total: number): Samples {
  const values = new Float32Array(indices.length * 784)
  for (const [i, index] of indices.entries()) values.set(drawDigit(digitAt(index)), i * 784)
  return {
    shape: [28, 28, 1],
    values,
    targets: Float32Array.from(indices, digitAt),
    total,
  }
}
