import type { Side } from '../class-examples.ts'
import type { Draws } from './draws.ts'

/** Writes one picture of a class, `shape` bytes in all. */
export type Painter = (side: Side, label: number, draws: Draws, bytes: Uint8Array) => void

/** A data set that is drawn instead of stored. */
export interface PictureRecipe {
  readonly name: string
  /** To be raised with every change that gives other pictures: kept ones are thrown away. */
  readonly version: number
  /** Height, width, channels. */
  readonly shape: readonly [number, number, number]
  readonly classes: number
  readonly examples: Readonly<Record<Side, number>>
  /** Each has working memory of its own, for one picture after another. */
  createPainter(): Painter
}
