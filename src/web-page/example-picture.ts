import type { DecodedPicture } from '../formats/pictures/decoded-picture.ts'
import { fitPicture, shrinkToSide } from '../formats/pictures/fit-picture.ts'
import type { PageInput } from '../formats/web-page/page-contents.ts'
import { writtenPicture } from './written-picture.ts'

export type PictureInput = Extract<PageInput, { kind: 'picture' }>

/** Whether one can draw it: as in the app, where the pad is square and grey. */
export function canDraw({ shape: [height, width, channels] }: PictureInput): boolean {
  return channels === 1 && height === width
}

/** What becomes of light and dark. */
export type Swap = 'as-needed' | 'never' | 'always'

/** A picture that somebody brought, as the network is asked about it. */
export interface ExamplePicture {
  /** `height × width × channels` */
  readonly values: Float32Array
  readonly swapped: boolean
}

/** As pictures are kept in the app before they are fitted (src/intake/pictures/take-picture.ts). */
const KEPT_SIDE = 512

/**
 * A picture as the network would have had it in its data: fitted by the same rule and made smaller by the same area
 * average. Of light ink on a dark ground the ground is known by the rim.
 */
export function examplePicture(picture: DecodedPicture, input: PictureInput, swap: Swap): ExamplePicture {
  const [height = 1, width = 1, channels = 1] = input.shape
  const kept = shrinkToSide(picture, KEPT_SIDE)
  const fitting = { height, width, colour: channels === 3, fit: input.fit }
  const fitted = fitPicture(kept, fitting)
  const swapped =
    swap === 'always' || (swap === 'as-needed' && input.isInk === true && hasLightRim(fitted, width))
  const shown = swapped ? { ...kept, rgb: kept.rgb.map((byte) => 255 - byte) } : kept
  // What already has the size of the data is one of its pictures.
  const isExact = picture.height === height && picture.width === width
  const written = input.isWritten && !isExact ? writtenPicture(greyOf(shown), height) : undefined
  const bytes = written ?? (swapped ? fitPicture(shown, fitting) : fitted)
  return { values: Float32Array.from(bytes, (byte) => (byte / 255) * input.full), swapped }
}

function greyOf(picture: DecodedPicture) {
  const { height, width } = picture
  return { height, width, bytes: fitPicture(picture, { height, width, colour: false, fit: 'stretch' }) }
}

/** Of a picture in one channel, or in three. */
function hasLightRim(bytes: Uint8Array, width: number): boolean {
  const height = bytes.length / width
  let [sum, count] = [0, 0]
  for (let at = 0; at < bytes.length; at++) {
    const [row, column] = [Math.floor(at / width), at % width]
    if (row > 0 && row < height - 1 && column > 0 && column < width - 1) continue
    sum += bytes[at] as number
    count++
  }
  return sum > 127 * count
}
