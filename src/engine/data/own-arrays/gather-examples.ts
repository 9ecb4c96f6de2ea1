import { type Elements, isText } from '../../../formats/arrays/array-data.ts'
import type { Numbers } from '../../../graph/base/numbers.ts'

/** How pictures lie that have one plane for each colour. */
export interface Channels {
  readonly pixels: number
  readonly channels: number
}

/**
 * Takes examples of so many numbers out of an array, in the precision that its numbers need. With `planes` the colours
 * of a pixel are put together. `undefined` for text.
 */
export function gatherExamples(
  values: Elements,
  size: number,
  planes: Channels | undefined,
): ((indices: ArrayLike<number>) => Numbers) | undefined {
  if (isText(values)) return undefined
  const wide = values instanceof Float64Array || values instanceof Int32Array || values instanceof Uint32Array
  return (indices) => {
    const gathered = wide ? new Float64Array(indices.length * size) : new Float32Array(indices.length * size)
    for (let i = 0; i < indices.length; i++) {
      const from = (indices[i] as number) * size
      if (planes) putTogether(values, from, gathered, i * size, planes)
      else gathered.set(values.subarray(from, from + size), i * size)
    }
    return gathered
  }
}

function putTogether(
  from: ArrayLike<number>,
  start: number,
  to: Numbers,
  place: number,
  { pixels, channels }: Channels,
): void {
  for (let channel = 0; channel < channels; channel++)
    for (let pixel = 0; pixel < pixels; pixel++)
      to[place + pixel * channels + channel] = from[start + channel * pixels + pixel] as number
}
