import type { Augmentation } from '../../../graph/plan/plan.ts'
import type { Draws } from '../../random/draws.ts'

/** What one draw of an augmentation does to a picture. */
export interface Transform {
  /** Radians. */
  rotation: number
  /** Pixels along the width (x) and the height (y). */
  shiftX: number
  shiftY: number
  /** Radians. */
  shear: number
  zoomX: number
  zoomY: number
  flipX: boolean
  flipY: boolean
}

export const UNCHANGED: Readonly<Transform> = {
  rotation: 0,
  shiftX: 0,
  shiftY: 0,
  shear: 0,
  zoomX: 1,
  zoomY: 1,
  flipX: false,
  flipY: false,
}

const RADIANS = Math.PI / 180

/**
 * Draws a transform as Keras documents it for `ImageDataGenerator` (keras.io, legacy preprocessing): angles, shares of
 * the size and zoom factors uniform, whole pixels from the whole numbers between −n and n, flips every other time. All
 * numbers are drawn whatever the settings, so that moving one slider changes nothing but what it stands for.
 */
export function drawTransform(
  into: Transform,
  augmentation: Augmentation,
  [height = 1, width = 1]: readonly number[],
  draws: Draws,
): void {
  into.rotation = either(draws) * augmentation.rotation * RADIANS
  into.shiftY = shift(draws, augmentation.heightShift, height)
  into.shiftX = shift(draws, augmentation.widthShift, width)
  into.shear = either(draws) * augmentation.shear * RADIANS
  into.zoomX = 1 + either(draws) * augmentation.zoom
  into.zoomY = 1 + either(draws) * augmentation.zoom
  into.flipX = draws.next() < 0.5 && augmentation.horizontalFlip
  into.flipY = draws.next() < 0.5 && augmentation.verticalFlip
}

/** Uniform, −1 ≤ u < 1. */
function either(draws: Draws): number {
  return 2 * draws.next() - 1
}

function shift(draws: Draws, range: number, extent: number): number {
  const [amount, sign] = [draws.next(), draws.next() < 0.5 ? -1 : 1]
  return range < 1 ? (2 * amount - 1) * range * extent : sign * Math.floor(amount * range)
}
