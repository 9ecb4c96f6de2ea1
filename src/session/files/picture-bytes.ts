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

export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
