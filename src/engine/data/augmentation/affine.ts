import type { Transform } from './random-transform.ts'

/**
 * Where each pixel of the new picture comes from: the pixel at column x and row y from column `xx·x + xy·y + x0` and
 * row `yx·x + yy·y + y0` of the old one.
 */
export interface Affine {
  xx: number
  xy: number
  x0: number
  yx: number
  yy: number
  y0: number
}

/**
 * Rotation · shift · shear · zoom about the middle of the picture, then the flips, as Keras's `apply_affine_transform`
 * composes them, in coordinates x (along the width) and y (along the height):
 *
 *     cos θ  −sin θ     1  0  dx     1  −sin s     zx   0
 *     sin θ   cos θ  ·  0  1  dy  ·  0   cos s  ·   0  zy
 *
 * `dx` is the shift along the width, as Keras documents it; its present code draws it from `height_shift_range`.
 */
export function setAffine(into: Affine, transform: Readonly<Transform>, height: number, width: number): void {
  const { rotation, shear, shiftX, shiftY, zoomX, zoomY } = transform
  const [sine, cosine] = [Math.sin(rotation), Math.cos(rotation)]
  // Rotation · shear in one, by the addition theorems.
  let xx = cosine * zoomX
  let xy = -Math.sin(rotation + shear) * zoomY
  let yx = sine * zoomX
  let yy = Math.cos(rotation + shear) * zoomY
  const [middleX, middleY] = [(width - 1) / 2, (height - 1) / 2]
  let x0 = cosine * shiftX - sine * shiftY + middleX - xx * middleX - xy * middleY
  let y0 = sine * shiftX + cosine * shiftY + middleY - yx * middleX - yy * middleY
  if (transform.flipX) {
    x0 += xx * (width - 1)
    y0 += yx * (width - 1)
    xx = -xx
    yx = -yx
  }
  if (transform.flipY) {
    x0 += xy * (height - 1)
    y0 += yy * (height - 1)
    xy = -xy
    yy = -yy
  }
  into.xx = xx
  into.xy = xy
  into.x0 = x0
  into.yx = yx
  into.yy = yy
  into.y0 = y0
}
