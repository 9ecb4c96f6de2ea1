import { distanceToLine } from './draw-line.ts'

/** A place on the drawing pad; both go from 0 (left, top) to 1. */
export type PadPoint = readonly [x: number, y: number]
/** Where the pen went while it was down. */
export type Stroke = readonly PadPoint[]

/** As MNIST was made: ink in a box of 20×20 of the 28×28 pixels, its centre of mass in the middle. */
const SIDE = 28
const BOX = 20
/** Half the width of a stroke in these pixels: about what a pen leaves in MNIST. */
const RADIUS = 1.15

/**
 * A drawing as grey values from 0 to 255, `side × side`, row by row: scaled to the box with its proportions kept,
 * stroked with soft edges and moved so that its centre of mass is in the middle
 * (http://yann.lecun.com/exdb/mnist/). All zero without strokes.
 */
export function rasterise(strokes: readonly Stroke[], side: number = SIDE): Float32Array {
  const points = strokes.flat()
  if (points.length === 0) return new Float32Array(side * side)
  const [left, right] = rangeOf(points.map(([x]) => x))
  const [top, bottom] = rangeOf(points.map(([, y]) => y))
  const pixel = side / SIDE
  const room = (BOX - 2 * RADIUS) * pixel
  // A dot stays a dot.
  const scale = Math.min(room / Math.max(right - left, bottom - top, 1e-9), side * 4)
  const centred = strokes.map((stroke) =>
    stroke.map(
      ([x, y]): PadPoint => [
        (x - (left + right) / 2) * scale + side / 2,
        (y - (top + bottom) / 2) * scale + side / 2,
      ],
    ),
  )
  const [x, y] = centreOfMass(inked(centred, side, RADIUS * pixel), side)
  // The middle of MNIST's digits is the middle of pixel 14, counted from 0.
  const middle = (side + pixel) / 2
  const moved = centred.map((stroke) => stroke.map(([a, b]): PadPoint => [a + middle - x, b + middle - y]))
  return inked(moved, side, RADIUS * pixel)
}

function rangeOf(values: readonly number[]): readonly [number, number] {
  return [
    values.reduce((least, value) => Math.min(least, value)),
    values.reduce((most, value) => Math.max(most, value)),
  ]
}

/** Every pixel by the distance of its middle to the nearest stroke, with an edge one pixel wide. */
function inked(strokes: readonly Stroke[], side: number, radius: number): Float32Array {
  const picture = new Float32Array(side * side)
  for (const stroke of strokes) {
    for (let i = 0; i < stroke.length; i++)
      inkSegment(picture, side, radius, stroke[Math.max(0, i - 1)] as PadPoint, stroke[i] as PadPoint)
  }
  return picture
}

function inkSegment(
  picture: Float32Array,
  side: number,
  radius: number,
  [ax, ay]: PadPoint,
  [bx, by]: PadPoint,
): void {
  const [a, b] = [
    { x: ax, y: ay },
    { x: bx, y: by },
  ]
  const from = (p: number, q: number) => Math.max(0, Math.floor(Math.min(p, q) - radius - 1))
  const to = (p: number, q: number) => Math.min(side - 1, Math.ceil(Math.max(p, q) + radius + 1))
  for (let row = from(ay, by); row <= to(ay, by); row++) {
    for (let column = from(ax, bx); column <= to(ax, bx); column++) {
      const distance = distanceToLine(column + 0.5, row + 0.5, a, b)
      const ink = 255 * Math.min(1, Math.max(0, radius + 0.5 - distance))
      const at = row * side + column
      if (ink > (picture[at] as number)) picture[at] = ink
    }
  }
}

/** In pixels from the left and top edge, so that the middle of the first pixel is one half. */
export function centreOfMass(picture: Float32Array, side: number): PadPoint {
  let [mass, x, y] = [0, 0, 0]
  picture.forEach((ink, at) => {
    mass += ink
    x += ink * ((at % side) + 0.5)
    y += ink * (Math.floor(at / side) + 0.5)
  })
  return mass === 0 ? [side / 2, side / 2] : [x / mass, y / mass]
}
