import { type Taps, tapsFor } from '../../../formats/pictures/resize-taps.ts'
import type { Numbers } from '../../../graph/base/numbers.ts'
import { ok } from '../../../graph/document/problem.ts'
import { sizeOf } from '../../../graph/values/port-value.ts'
import { exampleStepsOf, withParts } from '../dataset.ts'
import type { DataStepKind } from './data-step-kind.ts'

/** Pictures of shape `[height, width, channels]` in another size. */
export const resize: DataStepKind<'resize'> = (dataset, { height, width, method }, hash) => {
  const [fromHeight = 1, fromWidth = 1, channels = 1] = dataset.shape
  const shape = [height, width, channels]
  const [rows, columns] = [tapsFor(fromHeight, height, method), tapsFor(fromWidth, width, method)]
  const between = new Float32Array(fromHeight * width * channels)
  const [before, after] = [sizeOf(dataset.shape), sizeOf(shape)]
  const sized = (values: Numbers) => {
    const count = values.length / before
    const result = new Float32Array(count * after)
    for (let i = 0; i < count; i++) {
      // Along the rows first, then along the columns: the weights of both ways multiply.
      weigh(columns, values, i * before, between, 0, fromHeight, fromWidth * channels, channels, channels)
      weigh(rows, between, 0, result, i * after, 1, 0, width * channels, width * channels)
    }
    return result
  }
  const resized = withParts(dataset, (part) => ({
    ...part,
    gather: (indices, draw) => sized(part.gather(indices, draw)),
  }))
  const from = [fromHeight, fromWidth, channels]
  return ok({
    ...resized,
    shape,
    hash,
    prepare: (raw) => sized(dataset.prepare?.(raw) ?? raw),
    exampleSteps: exampleStepsOf(dataset, () => ({ kind: 'resize', from, height, width, method })),
  })
}

/**
 * Weighted sums along one axis. There are `lines` of them, `stride` numbers apart in `from`; along a line, items of
 * `item` numbers follow one another.
 */
function weigh(
  { starts, counts, weights }: Taps,
  from: Numbers,
  fromOffset: number,
  to: Float32Array,
  toOffset: number,
  lines: number,
  stride: number,
  item: number,
  channels: number,
): void {
  let out = toOffset
  for (let line = 0; line < lines; line++) {
    const begin = fromOffset + line * stride
    let tap = 0
    for (let place = 0; place < starts.length; place++) {
      const [start, count] = [starts[place] as number, counts[place] as number]
      for (let c = 0; c < channels; c++) {
        let sum = 0
        for (let k = 0; k < count; k++)
          sum += (weights[tap + k] as number) * (from[begin + (start + k) * item + c] as number)
        to[out++] = sum
      }
      tap += count
    }
  }
}
