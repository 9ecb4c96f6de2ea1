import type { Fact } from '../../../src/graph/document/problem.ts'
import type { Augmentation } from '../../../src/graph/plan/plan.ts'
import type { DataValue } from '../../../src/graph/values/port-value.ts'

/** What a person set: shifts as a share of the picture or in whole pixels. */
export interface AugmentationSettings extends Augmentation {
  readonly shiftIn: 'share' | 'pixels'
  readonly widthPixels: number
  readonly heightPixels: number
}

/** What the engine is told; nothing where no picture would change. */
export function augmentationConfig(request: AugmentationSettings): Augmentation | undefined {
  const { rotation, shear, zoom, horizontalFlip, verticalFlip, fill, value, seed } = request
  const pixels = request.shiftIn === 'pixels'
  const widthShift = pixels ? request.widthPixels : request.widthShift
  const heightShift = pixels ? request.heightPixels : request.heightShift
  const still = pixels ? 1 : 0
  const changes = rotation > 0 || shear > 0 || zoom > 0 || widthShift > still || heightShift > still
  if (!changes && !horizontalFlip && !verticalFlip) return undefined
  return { rotation, widthShift, heightShift, shear, zoom, horizontalFlip, verticalFlip, fill, value, seed }
}

/** By how many pixels a picture moves at most; nothing where it stays in place. */
export function shiftFacts(
  { widthShift, heightShift }: Augmentation,
  { shape: [height = 1, width = 1] }: DataValue,
): readonly Fact[] {
  const most = (shift: number, extent: number) =>
    shift < 1 ? Math.round(shift * extent * 10) / 10 : shift - 1
  const [sideways, upright] = [most(widthShift, width), most(heightShift, height)]
  return sideways + upright > 0 ? [{ code: 'shifts', values: { sideways, upright } }] : []
}
