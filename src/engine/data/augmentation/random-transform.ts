import type { Augmentation } from '../../../graph/plan/plan.ts'
import type { SplitMix32 } from '../../random/split-mix32.ts'

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
  random: SplitMix32,
): void {
  into.rotation = either(random) * augmentation.rotation * RADIANS
  into.shiftY = shift(random, augmentation.heightShift, height)
  into.shiftX = shift(random, augmentation.widthShift, width)
  into.shear = either(random) * augmentation.shear * RADIANS
  into.zoomX = 1 + either(random) * augmentation.zoom
  into.zoomY = 1 + either(random) * augmentation.zoom
  into.flipX = random.unit() < 0.5 && augmentation.horizontalFlip
  into.flipY = random.unit() < 0.5 && augmentation.verticalFlip
}

/** Uniform, −1 ≤ u < 1. */
function either(random: SplitMix32): number {
  return 2 * random.unit() - 1
}

function shift(random: SplitMix32, range: number, extent: number): number {
  const [amount, sign] = [random.unit(), random.unit() < 0.5 ? -1 : 1]
  return range < 1 ? (2 * amount - 1) * range * extent : sign * Math.floor(amount * range)
}
