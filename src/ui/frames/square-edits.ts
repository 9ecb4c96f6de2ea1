import type { Square } from './own-types.ts'

interface Area {
  readonly width: number
  readonly height: number
}

/** Shorter sides would be no picture any more. */
const LEAST_SIDE = 8

export type Corner = 'nw' | 'ne' | 'sw' | 'se'
export const CORNERS: readonly Corner[] = ['nw', 'ne', 'sw', 'se']

/** The square moved by so many pixels, as far as the frame reaches. */
export function moved({ x, y, side }: Square, dx: number, dy: number, { width, height }: Area): Square {
  const within = (at: number, most: number) => Math.round(Math.min(Math.max(0, at), most))
  return { x: within(x + dx, width - side), y: within(y + dy, height - side), side }
}

/** The square with one corner pulled to a point; the corner across stays where it is. */
export function pulled(
  { x, y, side }: Square,
  corner: Corner,
  to: readonly [x: number, y: number],
  { width, height }: Area,
): Square {
  const [isWest, isNorth] = [corner.endsWith('w'), corner.startsWith('n')]
  const [fixedX, fixedY] = [isWest ? x + side : x, isNorth ? y + side : y]
  const wanted = Math.max(Math.abs(to[0] - fixedX), Math.abs(to[1] - fixedY))
  const room = Math.min(isWest ? fixedX : width - fixedX, isNorth ? fixedY : height - fixedY)
  const next = Math.round(Math.min(Math.max(LEAST_SIDE, wanted), room))
  return { x: isWest ? fixedX - next : fixedX, y: isNorth ? fixedY - next : fixedY, side: next }
}

/** The square larger by so many pixels, or smaller, around its middle. */
export function grown({ x, y, side }: Square, by: number, area: Area): Square {
  const next = Math.min(Math.max(LEAST_SIDE, side + by), area.width, area.height)
  const shift = Math.round((side - next) / 2)
  return moved({ x, y, side: next }, shift, shift, area)
}
