import type { Samples } from './picture-types.ts'

/** Samples that are rows of numbers, one array each. */
export function rowsOf({ shape, values }: Pick<Samples, 'shape' | 'values'>): readonly (readonly number[])[] {
  const width = shape[0] ?? 1
  return Array.from({ length: Math.floor(values.length / width) }, (_, i) =>
    Array.from(values.subarray(i * width, (i + 1) * width)),
  )
}
