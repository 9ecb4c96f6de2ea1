import { bytes, LANES, loadPart, storePart } from '../runtime/vector.assembly.ts'

/**
 * Images sorted by position: every `blockHeight`th row and `blockWidth`th column of an image with `padTop` and `padLeft`
 * zeros before it make a phase. Phases stand where tfjs's SpaceToBatchND puts them: all images of the first, then all
 * of the second, row by row.
 */
@unmanaged
class Phases {
  batch: i32
  height: i32
  width: i32
  channels: i32
  blockHeight: i32
  blockWidth: i32
  padTop: i32
  padLeft: i32
  phaseHeight: i32
  phaseWidth: i32
}

/** Takes images `first` … `end` apart; zeros where a phase goes beyond its image. */
export function splitPhases(shape: Phases, images: usize, phases: usize, first: i32, end: i32): void {
  const pixel = bytes(shape.channels)
  for (let n = first; n < end; n++) {
    const image = images + pixel * <usize>(n * shape.height * shape.width)
    for (let block = 0; block < shape.blockHeight * shape.blockWidth; block++) {
      const top = block / shape.blockWidth - shape.padTop
      const left = (block % shape.blockWidth) - shape.padLeft
      let to = phases + pixel * <usize>((block * shape.batch + n) * shape.phaseHeight * shape.phaseWidth)
      for (let i = 0; i < shape.phaseHeight; i++) {
        const row = top + i * shape.blockHeight
        const isInside = row >= 0 && row < shape.height
        for (let j = 0; j < shape.phaseWidth; j++) {
          const column = left + j * shape.blockWidth
          if (isInside && column >= 0 && column < shape.width)
            copyPixel(image + pixel * <usize>(row * shape.width + column), to, shape.channels)
          else memory.fill(to, 0, pixel)
          to += pixel
        }
      }
    }
  }
}

/** Puts images `first` … `end` together again; what lies beyond them is left out. */
export function joinPhases(shape: Phases, phases: usize, images: usize, first: i32, end: i32): void {
  const pixel = bytes(shape.channels)
  let to = images + pixel * <usize>(first * shape.height * shape.width)
  for (let n = first; n < end; n++) {
    for (let row = 0; row < shape.height; row++) {
      const i = row + shape.padTop
      const blockRow = (i % shape.blockHeight) * shape.blockWidth
      for (let column = 0; column < shape.width; column++) {
        const j = column + shape.padLeft
        const image = (blockRow + (j % shape.blockWidth)) * shape.batch + n
        const place = (image * shape.phaseHeight + i / shape.blockHeight) * shape.phaseWidth
        copyPixel(phases + pixel * <usize>(place + j / shape.blockWidth), to, shape.channels)
        to += pixel
      }
    }
  }
}

function copyPixel(from: usize, to: usize, channels: i32): void {
  for (let channel = 0; channel < channels; channel += LANES) {
    const at = bytes(channel)
    storePart(to + at, loadPart(from + at, channels - channel), channels - channel)
  }
}
