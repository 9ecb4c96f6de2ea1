/** What a window of an image covers, by the definition of padding; independent of tfjs and of our kernels. */
export interface Windows {
  readonly kernel: readonly [height: number, width: number]
  readonly stride: readonly [height: number, width: number]
  readonly padding: 'same' | 'valid'
  /** How many pixels the places of a window are apart; 1 unless given. */
  readonly dilation?: readonly [height: number, width: number]
}

interface Axis {
  readonly out: number
  readonly before: number
}

/** Output length and leading padding along an axis (https://www.tensorflow.org/api_docs/python/tf/nn#notes_on_padding). */
function along(length: number, axis: 0 | 1, windows: Windows): Axis {
  const { padding, dilation = [1, 1] } = windows
  const stride = windows.stride[axis]
  const kernel = (windows.kernel[axis] - 1) * dilation[axis] + 1
  if (padding === 'same') {
    const out = Math.ceil(length / stride)
    return { out, before: Math.floor(Math.max(0, (out - 1) * stride + kernel - length) / 2) }
  }
  return { out: Math.floor((length - kernel) / stride) + 1, before: 0 }
}

/** Height and width of the output. */
export function outputSize(height: number, width: number, windows: Windows): [number, number] {
  return [along(height, 0, windows).out, along(width, 1, windows).out]
}

/** Calls `visit` with each output pixel, each place of the window and the image's pixel there, if it has one. */
export function eachPlace(
  height: number,
  width: number,
  windows: Windows,
  visit: (output: number, place: number, pixel: number | undefined) => void,
): void {
  const { kernel, stride, dilation = [1, 1] } = windows
  const rows = along(height, 0, windows)
  const columns = along(width, 1, windows)
  for (let y = 0; y < rows.out; y++) {
    for (let x = 0; x < columns.out; x++) {
      for (let i = 0; i < kernel[0]; i++) {
        for (let j = 0; j < kernel[1]; j++) {
          const row = y * stride[0] + i * dilation[0] - rows.before
          const column = x * stride[1] + j * dilation[1] - columns.before
          const inside = row >= 0 && row < height && column >= 0 && column < width
          visit(y * columns.out + x, i * kernel[1] + j, inside ? row * width + column : undefined)
        }
      }
    }
  }
}
