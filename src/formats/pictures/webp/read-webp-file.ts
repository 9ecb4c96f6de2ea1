import { joined } from '../../../graph/base/joined.ts'
import { exifOrientation, type Orientation } from '../orientation.ts'
import { PictureFault } from '../picture-fault.ts'
import { hasLetters } from '../picture-format.ts'
import { limitPixels } from '../pixel-limit.ts'

/** The first picture of a WebP file, and where it lies on the canvas of an animation. */
export interface WebpFile {
  /** A file with this one picture alone. */
  readonly bytes: Uint8Array
  readonly canvas: { readonly width: number; readonly height: number }
  readonly left: number
  readonly top: number
  readonly orientation: Orientation
}

interface Chunk {
  readonly kind: string
  readonly content: Uint8Array
  /** With its header, and filled up to an even length. */
  readonly whole: Uint8Array
}

/** In front of the first chunk. */
const HEADER = 12
/** In front of the chunks of a picture of an animation: place, size, how long it is shown. */
const FRAME = 16
const HAS_ALPHA = 0x10

/** Looks through the chunks of a WebP file (RFC 9649, 2); throws where they hold no whole picture. */
export function readWebpFile(bytes: Uint8Array): WebpFile {
  const end = HEADER - 4 + new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(4, true)
  // Some programs leave out the byte that makes the last chunk even.
  if (end > bytes.length + 1) throw new PictureFault('cut-short')
  const chunks = [...chunksIn(bytes.subarray(HEADER))]
  const [first] = chunks
  if (!first) throw new PictureFault('cut-short')
  if (first.kind !== 'VP8X') return { ...onlyPicture(first), bytes: fileOf([first]) }
  const canvas = { width: 1 + threeBytes(first.content, 4), height: 1 + threeBytes(first.content, 7) }
  limitPixels(canvas.width, canvas.height)
  const exif = chunks.find(({ kind }) => kind === 'EXIF')?.content
  // Some programs leave the mark of JPEG in front of it.
  const block = exif && hasLetters(exif, 0, 'Exif\0\0') ? exif.subarray(6) : exif
  const orientation = block ? exifOrientation(block) : 1
  const frame = chunks.find(({ kind }) => kind === 'ANMF')?.content
  const [left, top] = frame ? [2 * threeBytes(frame, 0), 2 * threeBytes(frame, 3)] : [0, 0]
  const parts = frame ? [...chunksIn(frame.subarray(FRAME))] : chunks
  const picture = parts.filter(({ kind }) => kind === 'VP8 ' || kind === 'VP8L').slice(0, 1)
  if (!picture[0]) throw new PictureFault('cut-short')
  const { canvas: size } = onlyPicture(picture[0])
  if (left + size.width > canvas.width || top + size.height > canvas.height) throw new PictureFault('damaged')
  const alpha = picture[0].kind === 'VP8 ' ? parts.filter(({ kind }) => kind === 'ALPH').slice(0, 1) : []
  const file = alpha[0] ? fileOf([extended(size), ...alpha, ...picture]) : fileOf(picture)
  return { bytes: file, canvas, left, top, orientation }
}

function* chunksIn(bytes: Uint8Array): Generator<Chunk> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at + 8 <= bytes.length; ) {
    const end = at + 8 + view.getUint32(at + 4, true)
    if (end > bytes.length) throw new PictureFault('cut-short')
    const kind = String.fromCharCode(...bytes.subarray(at, at + 4))
    const whole = new Uint8Array(end - at + ((end - at) % 2))
    whole.set(bytes.subarray(at, end))
    yield { kind, content: bytes.subarray(at + 8, end), whole }
    at = end + ((end - at) % 2)
  }
}

/** Size of a lossy or lossless picture by itself. */
function onlyPicture({ kind, content }: Chunk): Omit<WebpFile, 'bytes'> {
  if (content.length < 10) throw new PictureFault('cut-short')
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength)
  const bits = view.getUint32(1, true)
  if (kind !== 'VP8L' && kind !== 'VP8 ') throw new PictureFault('damaged')
  const [width, height] =
    kind === 'VP8L'
      ? [1 + (bits & 0x3fff), 1 + ((bits >> 14) & 0x3fff)]
      : [view.getUint16(6, true) & 0x3fff, view.getUint16(8, true) & 0x3fff]
  limitPixels(width, height)
  return { canvas: { width, height }, left: 0, top: 0, orientation: 1 }
}

/** The chunk that says that there is transparency, and how large the canvas is. */
function extended({ width, height }: WebpFile['canvas']): Chunk {
  const whole = new Uint8Array(18)
  const view = new DataView(whole.buffer)
  whole.set([...'VP8X'].map((letter) => letter.charCodeAt(0)))
  view.setUint32(4, 10, true)
  whole[8] = HAS_ALPHA
  view.setUint32(12, width - 1, true)
  view.setUint16(15, (height - 1) & 0xffff, true)
  whole[17] = (height - 1) >> 16
  return { kind: 'VP8X', content: whole.subarray(8), whole }
}

function fileOf(chunks: readonly Chunk[]): Uint8Array {
  const file = joined([new Uint8Array(HEADER), ...chunks.map(({ whole }) => whole)])
  file.set([...'RIFF\0\0\0\0WEBP'].map((letter) => letter.charCodeAt(0)))
  new DataView(file.buffer).setUint32(4, file.length - 8, true)
  return file
}

function threeBytes(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) + ((bytes[at + 1] ?? 0) << 8) + ((bytes[at + 2] ?? 0) << 16)
}
