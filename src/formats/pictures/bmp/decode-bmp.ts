import type { DecodedPicture } from '../decoded-picture.ts'
import { onWhite } from '../on-white.ts'
import { type BmpFile, readBmpFile, rowBytes } from './read-bmp-file.ts'
import { unpackRuns } from './unpack-runs.ts'

/** A BMP picture of Windows or OS/2 1.x, with or without runs; alpha counts where the header speaks of it. */
export async function decodeBmp(bytes: Uint8Array): Promise<DecodedPicture> {
  const file = readBmpFile(bytes)
  const { width, height, bits, isTopDown } = file
  const rows = file.hasRuns ? unpackRuns(file) : file.pixels
  const line = rowBytes(width, bits)
  const read = bits <= 8 ? readPlaces : readColours
  const pixels = read(file, (y) => rows.subarray((isTopDown ? y : height - 1 - y) * line))
  return { width, height, rgb: pixels }
}

function readPlaces({ width, height, bits, palette }: BmpFile, rowAt: (y: number) => Uint8Array) {
  const rgb = new Uint8Array(width * height * 3)
  const most = (1 << bits) - 1
  for (let y = 0, to = 0; y < height; y++) {
    const row = rowAt(y)
    for (let x = 0; x < width; x++, to += 3) {
      const bit = x * bits
      const place = ((row[bit >> 3] as number) >> (8 - bits - (bit & 7))) & most
      for (let c = 0; c < 3; c++) rgb[to + c] = palette[3 * place + c] as number
    }
  }
  return rgb
}

function readColours({ width, height, bits, masks }: BmpFile, rowAt: (y: number) => Uint8Array) {
  const rgba = new Uint8Array(width * height * 4)
  const step = bits / 8
  const samples = masks.map(sampler)
  for (let y = 0, to = 0; y < height; y++) {
    const row = rowAt(y)
    for (let x = 0, at = 0; x < width; x++, at += step) {
      let pixel = 0
      for (let i = 0; i < step; i++) pixel |= (row[at + i] as number) << (8 * i)
      for (const sample of samples) rgba[to++] = sample(pixel)
    }
  }
  return onWhite(rgba)
}

/** Spreads the bits under a mask over 0–255, fractions cut off as Pillow cuts them off; no bits: all of it. */
function sampler(mask: number): (pixel: number) => number {
  if (mask === 0) return () => 255
  const shift = 31 - Math.clz32(mask & -mask)
  const most = mask >>> shift
  return (pixel) => Math.floor((((pixel & mask) >>> shift) * 255) / most)
}
