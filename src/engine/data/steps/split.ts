import { splitSeed } from '../../../graph/base/hash.ts'
import type { Numbers } from '../../../graph/base/numbers.ts'
import { ok } from '../../../graph/document/problem.ts'
import { inOrder, permutation } from '../../random/permutation.ts'
import { type DatasetPart, join, pick } from '../dataset.ts'
import type { DataStepKind } from './data-step-kind.ts'

/** The last examples of the training part, shuffled first if asked, become validation and test examples. */
export const split: DataStepKind<'split'> = (dataset, { validation, test, shuffle, seed }, hash) => {
  const { train } = dataset.parts
  const order = shuffle ? permutation(train.count, splitSeed(seed, 'split')) : inOrder(train.count)
  const kept = Math.max(0, train.count - validation - test)
  const moved = (from: number, to?: number) => asTheyAre(pick(train, order.subarray(from, to)))
  return ok({
    ...dataset,
    hash,
    parts: {
      train: pick(train, order.subarray(0, kept)),
      validation: join(dataset.parts.validation, moved(kept, kept + validation)),
      test: join(dataset.parts.test, moved(kept + validation)),
    },
  })
}

/** What is moved out of an augmented training part is never augmented again. */
function asTheyAre(part: DatasetPart<Numbers>): DatasetPart<Numbers> {
  return { ...part, gather: (indices) => part.gather(indices) }
}
