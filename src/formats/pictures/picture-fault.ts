/**
 * What is wrong with the bytes of a picture. `cut-short`: they end too early. `damaged`: they contradict themselves.
 * `kind-not-read`: a variety of the format that no reader here knows. `too-large`: more pixels than are decoded.
 * `no-memory`: fewer than that, and still more than this computer has room for.
 */
export type PictureFlaw = 'cut-short' | 'damaged' | 'kind-not-read' | 'too-large' | 'no-memory'

/** Thrown by the readers; {@link decodePicture} makes a sentence of it. */
export class PictureFault extends Error {
  readonly flaw: PictureFlaw
  readonly megapixels: number

  constructor(flaw: PictureFlaw, megapixels = 0) {
    super(flaw)
    this.flaw = flaw
    this.megapixels = megapixels
  }
}
