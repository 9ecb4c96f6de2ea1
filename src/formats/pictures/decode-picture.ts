import { failed, ok, problem, type Result } from '../../graph/document/problem.ts'
import type { pictureSentences } from '../words/en/picture-sentences.ts'
import { decodeAvif } from './avif/decode-avif.ts'
import { decodeBmp } from './bmp/decode-bmp.ts'
import type { DecodedPicture } from './decoded-picture.ts'
import { decodeGif } from './gif/decode-gif.ts'
import { decodeJpeg } from './jpeg/decode-jpeg.ts'
import { PictureFault, type PictureFlaw } from './picture-fault.ts'
import { type PictureFormat, pictureFormat } from './picture-format.ts'
import { MOST_MEGAPIXELS } from './pixel-limit.ts'
import { decodePng } from './png/decode-png.ts'
import { decodeWebp } from './webp/decode-webp.ts'

const READERS: Readonly<
  Record<Exclude<PictureFormat, 'HEIC'>, (bytes: Uint8Array) => Promise<DecodedPicture>>
> = {
  JPEG: decodeJpeg,
  PNG: decodePng,
  GIF: decodeGif,
  WebP: decodeWebp,
  BMP: decodeBmp,
  AVIF: decodeAvif,
}

/** By flaw, the sentence about it. */
const SENTENCES: Readonly<Record<PictureFlaw, keyof typeof pictureSentences>> = {
  'cut-short': 'picture-cut-short',
  damaged: 'picture-damaged',
  'kind-not-read': 'picture-kind-not-read',
  'too-large': 'picture-too-many-pixels',
  'no-memory': 'picture-no-memory',
}

/**
 * The pixels of a picture file, the same ones in every browser and in Node: red, green and blue, upright as its Exif
 * says, laid on white where it is transparent, without regard to gamma and colour profiles. The first one of several.
 * `name` is what sentences call the file. Its own bytes say what it is. Rejects where the reader of a format cannot be
 * loaded; it is then tried again.
 */
export async function decodePicture(bytes: Uint8Array, name: string): Promise<Result<DecodedPicture>> {
  const refused = (code: keyof typeof pictureSentences, values = {}) =>
    failed<DecodedPicture>(problem(code, { file: name, ...values }))
  if (bytes.length === 0) return refused('picture-empty')
  const format = pictureFormat(bytes)
  if (!format) return refused('picture-unknown')
  if (format === 'HEIC') return refused('picture-heic')
  try {
    return ok(await READERS[format](bytes))
  } catch (error) {
    if (!(error instanceof PictureFault)) throw error
    const { flaw, megapixels } = error
    return refused(SENTENCES[flaw], { format, megapixels, most: MOST_MEGAPIXELS })
  }
}
