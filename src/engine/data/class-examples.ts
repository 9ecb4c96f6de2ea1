import type { PicturesConfig } from '../../graph/plan/plan.ts'
import type { Part } from '../../graph/values/port-value.ts'

/** The two files a set of labelled pictures comes in. */
export type Side = 'train' | 'test'

/** How many examples of each file are needed for what is asked for. */
export function neededExamples({
  train,
  validation,
  test,
  validationFrom,
}: PicturesConfig): Record<Side, number> {
  return validationFrom === 'training'
    ? { train: train + validation, test }
    : { train, test: Math.max(test, validation) }
}

/** Where the first `count` examples of the classes are from one place to another; fewer where there are not so many. */
export function positionsOf(
  labels: Uint8Array,
  classes: readonly number[],
  count: number,
  from = 0,
  to = labels.length,
): Uint32Array<ArrayBuffer> {
  const wanted = new Set(classes)
  const found: number[] = []
  for (let i = from; i < Math.min(to, labels.length) && found.length < count; i++) {
    if (wanted.has(labels[i] as number)) found.push(i)
  }
  return Uint32Array.from(found)
}

/** The three parts out of the two files; `take` gives the chosen examples of one file from one place to another. */
export function divideIntoParts<T>(
  { train, validation, test, validationFrom }: PicturesConfig,
  take: (side: Side, from: number, to: number) => T,
): Record<Part, T> {
  return {
    train: take('train', 0, train),
    validation:
      validationFrom === 'training' ? take('train', train, train + validation) : take('test', 0, validation),
    test: take('test', 0, test),
  }
}
