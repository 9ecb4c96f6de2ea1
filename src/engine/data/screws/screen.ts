/** Pixels a side of the finished picture. */
export const SIDE = 28

/** Samples a side while it is worked out: four make a pixel. */
export const FINE = 2 * SIDE

/** Working memory of one painter. Planes are `FINE × FINE`, or `SIDE × SIDE` where they say so. */
export interface Screen {
  /** Of the surface above the table, in head radii. */
  readonly height: Float32Array
  /** How deep the drive is cut here. */
  readonly depth: Float32Array
  /** 0 on the table, 1 on the head. */
  readonly onHead: Float32Array
  /** 0 beside the washer, 1 on it. */
  readonly onWasher: Float32Array
  /** Share of the light the head gives back; `SIDE × SIDE`, like all that follow. */
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

export function createScreen(): Screen {
  const fine = () => new Float32Array(FINE * FINE)
  const coarse = () => new Float32Array(SIDE * SIDE)
  return {
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
