import { clamp, cosine, sine, square } from '../rendered/portable-math.ts'

/**
 * Distance to the outline of a flat shape, negative inside. x goes to the right and y down; the sign's half width
 * is 1.
 */
export type Shape = (x: number, y: number) => number

type Point = readonly [x: number, y: number]

export function disc(radius: number, [cx, cy]: Point = [0, 0]): Shape {
  return (x, y) => Math.sqrt(square(x - cx) + square(y - cy)) - radius
}

export function box(halfWidth: number, halfHeight: number): Shape {
  return (x, y) => Math.max(Math.abs(x) - halfWidth, Math.abs(y) - halfHeight)
}

/** A ring around the middle: its radius, and half its width. */
export function ring(radius: number, half: number): Shape {
  return (x, y) => Math.abs(Math.sqrt(x * x + y * y) - radius) - half
}

/** Equal sides at `apothem` from the middle, the first of them in the direction `turn` (0: right, ¼: down). */
export function polygon(sides: number, apothem: number, turn: number, [cx, cy]: Point = [0, 0]): Shape {
  const normals = Array.from({ length: sides }, (_, i) => {
    const share = (turn + i / sides) % 1
    const angle = (share > 0.5 ? share - 1 : share) * 2 * Math.PI
    return [cosine(angle), sine(angle)] as const
  })
  return (x, y) => {
    let farthest = Number.NEGATIVE_INFINITY
    for (let i = 0; i < sides; i++) {
      const normal = normals[i] as Point
      farthest = Math.max(farthest, (x - cx) * normal[0] + (y - cy) * normal[1])
    }
    return farthest - apothem
  }
}

/** A pen stroke through the points. */
export function stroke(half: number, ...points: readonly Point[]): Shape {
  const parts = points.slice(1).map(([toX, toY], i) => {
    const [x, y] = points[i] as Point
    const [dx, dy] = [toX - x, toY - y]
    return { x, y, dx, dy, perLength: 1 / (dx * dx + dy * dy) }
  })
  return (px, py) => {
    let nearest = Number.POSITIVE_INFINITY
    for (let i = 0; i < parts.length; i++) {
      const { x, y, dx, dy, perLength } = parts[i] as (typeof parts)[number]
      const along = clamp(((px - x) * dx + (py - y) * dy) * perLength, 0, 1)
      const away = square(px - x - along * dx) + square(py - y - along * dy)
      if (away < nearest) nearest = away
    }
    return Math.sqrt(nearest) - half
  }
}

export function union(...shapes: readonly Shape[]): Shape {
  return (x, y) => {
    let nearest = Number.POSITIVE_INFINITY
    for (let i = 0; i < shapes.length; i++) nearest = Math.min(nearest, (shapes[i] as Shape)(x, y))
    return nearest
  }
}

/** The shape moved to a place and made smaller or larger. */
export function placed(shape: Shape, [cx, cy]: Point, size = 1): Shape {
  return (x, y) => shape((x - cx) / size, (y - cy) / size) * size
}

/** The shape turned by a share of a full turn, from −½ to ½. */
export function turned(shape: Shape, share: number): Shape {
  const [cos, sin] = [cosine(share * 2 * Math.PI), sine(share * 2 * Math.PI)]
  return (x, y) => shape(cos * x + sin * y, cos * y - sin * x)
}
