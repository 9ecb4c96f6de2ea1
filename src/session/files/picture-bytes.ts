/** What the beginning of a picture file says, before anything is decoded. */
export interface PictureFile {
  /** The largest size that the file declares; missing for kinds that only the browser reads. */
  readonly pixels?: number
  /**
   * The file without what makes a reader change its numbers: gamma, primaries, colour profiles, and what is no part
   * of the picture.
   */
  readonly bytes: Uint8Array<ArrayBuffer>
}
