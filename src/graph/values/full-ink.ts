import type { DataValue } from './port-value.ts'

/** The number of the brightest pixel in pictures: the largest that the data can have. */
export function fullInk([, most]: DataValue['range']): number {
  return Number.isFinite(most) && most > 0 ? most : 255
}
