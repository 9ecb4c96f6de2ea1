/** Height and width of a drawn digit. */
export const SIDE = 28

/** The strokes of each digit on a field of 3×5 points, as on an old calculator. */
const SEGMENTS = [
  'abcdef',
  'bc',
  'abged',
  'abgcd',
  'fgbc',
  'afgcd',
  'afgedc',
  'abc',
  'abcdefg',
  'abcdfg',
] as const
const LINES: Readonly<Record<string, readonly [x1: number, y1: number, x2: number, y2: number]>> = {
  a: [9, 5, 19, 5],
  b: [19, 5, 18, 14],
  c: [18, 14, 17, 23],
  d: [8, 23, 17, 23],
  e: [9, 14, 8, 23],
  f: [9, 5, 9, 14],
  g: [9, 14, 18, 14],
}

/** A digit as 28×28 numbers from 0 to 1, with soft edges like the handwritten ones. */
export function drawnDigit(digit: number): Float32Array {
  const picture = new Float32Array(SIDE * SIDE)
  for (const name of SEGMENTS[digit] ?? '') {
    const [x1, y1, x2, y2] = LINES[name]!
    for (let part = 0; part <= 1; part += 0.05) {
      const [x, y] = [x1 + (x2 - x1) * part, y1 + (y2 - y1) * part]
      for (let row = Math.floor(y) - 1; row <= y + 2; row++)
        for (let column = Math.floor(x) - 1; column <= x + 2; column++) {
          const light = Math.max(0, 1.6 - Math.hypot(row - y, column - x))
          const at = row * SIDE + column
          picture[at] = Math.min(1, Math.max(picture[at] ?? 0, light))
        }
    }
  }
  return picture
}
