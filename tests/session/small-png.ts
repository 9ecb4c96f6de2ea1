/** One chunk of a PNG file: length, kind, content, checksum. */
export function chunk(kind: string, content: readonly number[] | Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + content.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, content.length)
  bytes.set(
    [...kind].map((letter) => letter.charCodeAt(0)),
    4,
  )
  bytes.set(content, 8)
  view.setUint32(8 + content.length, crc32(bytes.subarray(4, 8 + content.length)))
  return bytes
}

export function header(width: number, height: number, colour: number): Uint8Array {
  const content = new Uint8Array(13)
  const view = new DataView(content.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  content.set([8, colour], 8)
  return chunk('IHDR', content)
}

/** A PNG file with pixels of one colour (grey, RGB or RGBA) and further chunks before them. */
export async function smallPng(
  pixel: readonly number[],
  { side = 16, further = [] }: { readonly side?: number; readonly further?: readonly Uint8Array[] } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const line = [0, ...Array.from({ length: side }, () => pixel).flat()]
  const raw = Uint8Array.from(Array.from({ length: side }, () => line).flat())
  const packed = new Blob([raw]).stream().pipeThrough(new CompressionStream('deflate'))
  const data = new Uint8Array(await new Response(packed).arrayBuffer())
  const colour = { 1: 0, 3: 2, 4: 6 }[pixel.length] ?? 0
  return joinedBytes([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10),
    header(side, side, colour),
    ...further,
    chunk('IDAT', data),
    chunk('IEND', []),
  ])
}

export function joinedBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(parts.flatMap((part) => [...part]))
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}

/** Light that falls off as the first power: whoever applies it makes every grey brighter. */
export const LINEAR_GAMMA = chunk('gAMA', [0, 1, 0x86, 0xa0])

/** An ICC profile (ICC.1:2001-04) of an RGB display with sRGB's colours and no gamma. */
export function linearProfile(): Uint8Array<ArrayBuffer> {
  const fixed = (value: number) => Math.round(value * 65536)
  const xyz = (...values: readonly number[]) => [0x58595a20, 0, ...values.map(fixed)]
  const tags: readonly (readonly [string, readonly number[]])[] = [
    ['rXYZ', xyz(0.4361, 0.2225, 0.0139)],
    ['gXYZ', xyz(0.3851, 0.7169, 0.0971)],
    ['bXYZ', xyz(0.1431, 0.0606, 0.7141)],
    ['wtpt', xyz(0.9642, 1, 0.8249)],
    ...(['rTRC', 'gTRC', 'bTRC'] as const).map((name) => [name, [0x63757276, 0, 0]] as const),
  ]
  const size = 128 + 4 + 12 * tags.length + tags.reduce((sum, [, words]) => sum + 4 * words.length, 0)
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  const word = (at: number, text: string) => {
    for (const [i, letter] of [...text].entries()) view.setUint8(at + i, letter.charCodeAt(0))
  }
  view.setUint32(0, size)
  view.setUint32(8, 0x02400000)
  word(12, 'mntrRGB XYZ ')
  word(36, 'acsp')
  for (const [i, value] of [0.9642, 1, 0.8249].entries()) view.setUint32(68 + 4 * i, fixed(value))
  view.setUint32(128, tags.length)
  let at = 132 + 12 * tags.length
  for (const [i, [name, words]] of tags.entries()) {
    word(132 + 12 * i, name)
    view.setUint32(136 + 12 * i, at)
    view.setUint32(140 + 12 * i, 4 * words.length)
    for (const value of words) {
      view.setUint32(at, value)
      at += 4
    }
  }
  return bytes
}
