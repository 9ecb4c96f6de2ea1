/** What happens at the edge: `valid` keeps the window inside, `same` surrounds the picture with zeros. */
export const PADDINGS = ['valid', 'same'] as const
export type Padding = (typeof PADDINGS)[number]

/** A window that slides over a picture, height before width. */
export interface Window {
  readonly size: readonly [number, number]
  readonly stride: readonly [number, number]
  readonly padding: Padding
  /** How far apart the pixels are that it looks at, down and across; 1 unless given. */
  readonly dilation?: readonly [number, number]
}

/** Height and width from the first to the last pixel of a window. */
export function spanOf({ size, dilation = [1, 1] }: Window): readonly [number, number] {
  return [(size[0] - 1) * dilation[0] + 1, (size[1] - 1) * dilation[1] + 1]
}

/**
 * At how many places a window stands along one side; 0 when it does not fit. The formula of TensorFlow
 * (https://www.tensorflow.org/api_docs/python/tf/nn#notes_on_padding_2).
 */
export function places(extent: number, size: number, stride: number, padding: Padding): number {
  if (padding === 'same') return Math.ceil(extent / stride)
  return extent < size ? 0 : Math.floor((extent - size) / stride) + 1
}

export interface Slide {
  /** How many places the window takes, down and across; 0 when it does not fit. */
  readonly places: readonly [number, number]
  /** Rows at the bottom and columns at the right that no window reaches. */
  readonly leftOut: readonly [number, number]
}

/** Slides a window over a picture of the given height and width. */
export function slide(height: number, width: number, window: Window): Slide {
  const { stride, padding } = window
  const size = spanOf(window)
  const down = places(height, size[0], stride[0], padding)
  const across = places(width, size[1], stride[1], padding)
  return {
    places: [down, across],
    leftOut: [
      leftOut(height, size[0], stride[0], padding, down),
      leftOut(width, size[1], stride[1], padding, across),
    ],
  }
}

function leftOut(extent: number, size: number, stride: number, padding: Padding, count: number): number {
  if (padding === 'same' || count === 0) return 0
  return extent - ((count - 1) * stride + size)
}
