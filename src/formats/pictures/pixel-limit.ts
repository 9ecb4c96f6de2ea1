import { PictureFault } from './picture-fault.ts'

/** More than any telephone takes unasked; decoded they are 300 MB. */
export const MOST_MEGAPIXELS = 100

/** Throws where a header promises more pixels than are decoded, or none; to be asked before anything is allocated. */
export function limitPixels(width: number, height: number): void {
  if (width === 0 || height === 0) throw new PictureFault('damaged')
  const megapixels = (width * height) / 1e6
  if (megapixels > MOST_MEGAPIXELS) throw new PictureFault('too-large', Math.ceil(megapixels))
}
