import { inOrder } from '../random/permutation.ts'
import type { DatasetPart } from './dataset.ts'

/** Each example as it is, and behind it what augmentation makes of it in the first epochs. */
export function gatherDraws(examples: DatasetPart, indices: readonly number[], draws: number): Float32Array {
  const drawn = Array.from(inOrder(draws), (draw) => examples.gather(indices, draw + 1))
  const rows = [examples.gather(indices), ...drawn]
  const size = (rows[0]?.length ?? 0) / Math.max(1, indices.length)
  const values = new Float32Array(indices.length * rows.length * size)
  rows.forEach((row, r) => {
    for (let i = 0; i < indices.length; i++)
      values.set(row.subarray(i * size, (i + 1) * size), (i * rows.length + r) * size)
  })
  return values
}
