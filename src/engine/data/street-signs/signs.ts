import type { Draws } from '../rendered/draws.ts'
import { box, disc, placed, polygon, ring, type Shape, stroke, turned, union } from './shapes.ts'

/** Red, green and blue from 0 to 1. */
export type Colour = readonly [number, number, number]

/** One coat of paint over the other; the first is the plate and gives the sign its outline. */
export type Sign = readonly (readonly [Shape, Colour])[]

const RED: Colour = [0.74, 0.07, 0.1]
const BLUE: Colour = [0.05, 0.24, 0.62]
const YELLOW: Colour = [0.97, 0.76, 0.1]
const WHITE: Colour = [0.92, 0.92, 0.9]
const BLACK: Colour = [0.07, 0.07, 0.08]

/** Directions of a polygon's first side. */
const RIGHT = 0
const DOWN = 0.25
const UP = 0.75

/** A triangle's middle is not the middle of its height. */
const STANDING = [0, 0.22] as const
const HANGING = [0, -0.22] as const

const LETTERS: readonly Shape[] = [
  stroke(0.055, [-0.5, -0.21], [-0.66, -0.21], [-0.66, 0], [-0.5, 0], [-0.5, 0.21], [-0.67, 0.21]),
  union(stroke(0.055, [-0.36, -0.21], [-0.1, -0.21]), stroke(0.055, [-0.23, -0.21], [-0.23, 0.21])),
  stroke(0.055, [0.05, -0.21], [0.25, -0.21], [0.25, 0.21], [0.05, 0.21], [0.05, -0.21]),
  stroke(0.055, [0.42, 0.21], [0.42, -0.21], [0.62, -0.21], [0.62, 0.02], [0.42, 0.02]),
]

const ZERO = stroke(0.07, [-0.16, -0.32], [0.16, -0.32], [0.16, 0.32], [-0.16, 0.32], [-0.16, -0.32])
/** What stands before the zero of a speed limit. */
const FIRST_DIGITS: readonly Shape[] = [
  stroke(
    0.07,
    [-0.16, -0.32],
    [0.16, -0.32],
    [0.16, 0.32],
    [-0.16, 0.32],
    [0.16, 0.32],
    [0.16, 0],
    [-0.06, 0],
  ),
  stroke(0.07, [0.16, -0.32], [-0.16, -0.32], [-0.16, -0.02], [0.16, -0.02], [0.16, 0.32], [-0.16, 0.32]),
  stroke(0.07, [-0.16, -0.32], [0.16, -0.32], [-0.04, 0.32]),
  union(ZERO, stroke(0.07, [-0.16, 0], [0.16, 0])),
]

const ARROW = union(placed(box(0.42, 0.1), [-0.14, 0]), polygon(3, 0.18, 0.5, [0.42, 0]))

const WALKER = union(
  disc(0.075, [0.02, -0.16]),
  stroke(0.055, [0, -0.02], [0, 0.16], [-0.13, 0.4]),
  stroke(0.055, [0, 0.16], [0.12, 0.4]),
  stroke(0.04, [-0.15, 0.12], [0, 0], [0.15, 0.12]),
)

const DIGGER = union(
  disc(0.07, [-0.06, -0.12]),
  stroke(0.06, [-0.08, 0], [-0.16, 0.2], [-0.26, 0.46]),
  stroke(0.055, [-0.16, 0.2], [-0.06, 0.46]),
  stroke(0.045, [-0.08, 0.02], [0.08, 0.16], [0.2, 0.36]),
  polygon(3, 0.07, DOWN, [0.27, 0.42]),
)

/** Three arrows chasing each other. */
const CIRCLING: Sign = [
  [ring(0.48, 0.1), WHITE],
  ...[0, 1 / 3, -1 / 3].flatMap(
    (share): Sign => [
      [turned(stroke(0.1, [0.3, 0.12], [0.75, 0.12]), share), BLUE],
      [turned(polygon(3, 0.12, DOWN, [0.48, -0.04]), share), WHITE],
    ],
  ),
]

function triangle(apothem: number, side: number): Shape {
  return polygon(3, apothem, side, side === DOWN ? STANDING : HANGING)
}

/** In the order of the labels. */
const SIGNS: readonly ((draws: Draws) => Sign)[] = [
  // Stop.
  () => [
    [polygon(8, 0.95, RIGHT), WHITE],
    [polygon(8, 0.88, RIGHT), RED],
    [union(...LETTERS), WHITE],
  ],
  // Give way.
  () => [
    [triangle(0.56, UP), RED],
    [triangle(0.33, UP), WHITE],
  ],
  // Priority road.
  () => [
    [polygon(4, 0.76, 0.125), WHITE],
    [polygon(4, 0.5, 0.125), YELLOW],
  ],
  // No entry.
  () => [
    [disc(0.96), WHITE],
    [disc(0.9), RED],
    [box(0.64, 0.17), WHITE],
  ],
  // Speed limit.
  (draws) => [
    [disc(0.96), RED],
    [disc(0.72), WHITE],
    [placed(FIRST_DIGITS[draws.below(FIRST_DIGITS.length)] as Shape, [-0.3, 0], 0.95), BLACK],
    [placed(ZERO, [0.3, 0], 0.95), BLACK],
  ],
  // One way.
  (draws) => [
    [box(1, 0.46), BLUE],
    [draws.chance(0.5) ? placed(ARROW, [0, 0], 1.2) : turned(placed(ARROW, [0, 0], 1.2), 0.5), WHITE],
  ],
  // Pedestrian crossing.
  () => [
    [box(0.84, 0.84), BLUE],
    [triangle(0.4, DOWN), WHITE],
    [WALKER, BLACK],
  ],
  // Roundabout.
  () => [[disc(0.95), BLUE], ...CIRCLING],
  // No parking.
  () => [
    [disc(0.95), RED],
    [disc(0.75), BLUE],
    [stroke(0.1, [-0.56, -0.56], [0.56, 0.56]), RED],
  ],
  // Roadworks.
  () => [
    [triangle(0.56, DOWN), RED],
    [triangle(0.36, DOWN), WHITE],
    [DIGGER, BLACK],
  ],
]

export const SIGN_COUNT = SIGNS.length

/** The sign of a class; some differ from one to the next. */
export function drawSign(label: number, draws: Draws): Sign {
  return (SIGNS[label] as (draws: Draws) => Sign)(draws)
}
