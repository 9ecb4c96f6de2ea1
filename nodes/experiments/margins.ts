import type { Window } from '../layers/window.ts'

/**
 * How many rows and columns of the border lie above and to the left of the picture. With `same`, TensorFlow puts the
 * smaller half there (https://www.tensorflow.org/api_docs/python/tf/nn#notes_on_padding_2).
 */
export function margins(
  [height, width]: readonly [number, number, number],
  places: readonly [number, number],
  { size, stride, padding }: Window,
): readonly [top: number, left: number] {
  if (padding === 'valid') return [0, 0]
  return [before(height, places[0], size[0], stride[0]), before(width, places[1], size[1], stride[1])]
}

function before(extent: number, places: number, size: number, stride: number): number {
  return Math.floor(Math.max(0, (places - 1) * stride + size - extent) / 2)
}
