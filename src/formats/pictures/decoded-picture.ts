/** A picture as it is meant to be looked at: upright, and on white where it was transparent. */
export interface DecodedPicture {
  readonly width: number
  readonly height: number
  /** Red, green and blue of each pixel, 0–255, row after row from the top left. */
  readonly rgb: Uint8Array<ArrayBuffer>
}
