import { base64Bytes } from './base64.ts'

export type PictureSize = readonly [height: number, width: number]

/**
 * Height and width of a JPEG picture that this program can read, from its frame header (ITU-T T.81, B.2.2);
 * `undefined` where it is none. All segments are looked at and nothing is decoded: a decoder reserves memory for
 * every frame header it meets, and not all follow a number of lines that comes later (DNL).
 */
export function jpegSize(bytes: Uint8Array): PictureSize | undefined {
  const word = (at: number): number => (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0)
  if (word(0) !== START) return undefined
  let size: PictureSize | undefined
  for (let at = 2; at + 3 < bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1] as number
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker === END) break
    const length = word(at + 2)
    if (length < 2 || marker === LINES) return undefined
    if (isFrame(marker)) {
      size = size ? undefined : frameSize(bytes.subarray(at + 1, at + 2 + length))
      if (!size) return undefined
    }
    at += 2 + length
    if (marker === SCAN) at = endOfScan(bytes, at)
  }
  return size
}

/** The same for a picture given as base64. */
export function jpegSizeOfBase64(text: string): PictureSize | undefined {
  const known = sizes.get(text)
  if (known) return known.size
  const bytes = base64Bytes(text)
  const size = bytes && jpegSize(bytes)
  if (sizes.size >= KEPT) sizes.clear()
  sizes.set(text, { size })
  return size
}

// A graph with a picture is checked at every edit.
const KEPT = 16
const sizes = new Map<string, { readonly size: PictureSize | undefined }>()

const START = 0xffd8
const [END, SCAN, LINES] = [0xd9, 0xda, 0xdc]
/** Baseline, extended and progressive: what browsers write and everybody reads. */
const READABLE = [0xc0, 0xc1, 0xc2]

/** Whether a marker begins a frame header: C0 … CF, without the tables that stand among them. */
export function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

/** Of a frame header from its marker on: precision, height, width, and the components with how often each is sampled. */
function frameSize(frame: Uint8Array): PictureSize | undefined {
  const byte = (at: number): number => frame[at] ?? 0
  const [height, width] = [byte(4) * 256 + byte(5), byte(6) * 256 + byte(7)]
  const components = byte(8)
  if (!READABLE.includes(byte(0)) || byte(3) !== 8 || height === 0 || width === 0) return undefined
  if (![1, 3, 4].includes(components) || frame.length < 9 + 3 * components) return undefined
  for (let i = 0; i < components; i++) {
    const sampling = byte(10 + 3 * i)
    for (const factor of [sampling >> 4, sampling & 15]) if (factor < 1 || factor > 4) return undefined
  }
  return [height, width]
}

/** The next marker behind the data of a scan, in which FF 00 and restarts mean no marker. */
export function endOfScan(bytes: Uint8Array, start: number): number {
  for (let at = start; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1] as number
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}
