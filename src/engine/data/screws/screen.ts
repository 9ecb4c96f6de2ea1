/** Pixels a side of the finished picture. */
export const SIDE = 28

/**
 * Working memory of one painter. There are two samples a pixel each way while a picture is worked out: planes are
 * `2·side × 2·side`, or `side × side` where they say so.
 */
export interface Screen {
  /** Pixels a side. */
  readonly side: number
  /** What is a pixel in a picture of the data set is this many here. */
  readonly pixel: number
  /** Of the surface above the table, in head radii. */
  readonly height: Float32Array
  /** How deep the drive is cut here. */
  readonly depth: Float32Array
  /** 0 on the table, 1 on the head. */
  readonly onHead: Float32Array
  /** 0 beside the washer, 1 on it. */
  readonly onWasher: Float32Array
  /** Share of the light the head gives back; `side × side`, like all that follow. */
  readonly headAlbedo: Float32Array
  /** 0 where rust has eaten the shine. */
  readonly shine: Float32Array
  readonly tableAlbedo: Float32Array
  readonly wear: Float32Array
  /** Scratch space. */
  readonly scratch: Float32Array
  /** The light that reaches the camera. */
  readonly light: Float32Array
}

/** Of the data set's size, or of another for the same scene larger. */
export function createScreen(side = SIDE): Screen {
  const fine = () => new Float32Array(4 * side * side)
  const coarse = () => new Float32Array(side * side)
  return {
    side,
    pixel: side / SIDE,
    height: fine(),
    depth: fine(),
    onHead: fine(),
    onWasher: fine(),
    headAlbedo: coarse(),
    shine: coarse(),
    tableAlbedo: coarse(),
    wear: coarse(),
    scratch: coarse(),
    light: coarse(),
  }
}
