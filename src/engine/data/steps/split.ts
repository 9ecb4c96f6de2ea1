import { splitSeed } from '../../../graph/hash.ts'
import { inOrder, permutation } from '../../random/permutation.ts'
import { join, pick } from '../dataset.ts'
import type { DataStepKind } from './data-step-kind.ts'

/** The last examples of the training part, shuffled first if asked, become validation and test examples. */
export const split: DataStepKind<'split'> = (dataset, { validation, test, shuffle, seed }, hash) => {
  const { train } = dataset.parts
  const order = shuffle ? permutation(train.count, splitSeed(seed, 'split')) : inOrder(train.count)
  const kept = Math.max(0, train.count - validation - test)
  return {
    ...dataset,
    hash,
    parts: {
      train: pick(train, order.subarray(0, kept)),
      validation: join(dataset.parts.validation, pick(train, order.subarray(kept, kept + validation))),
      test: join(dataset.parts.test, pick(train, order.subarray(kept + validation))),
    },
  }
}
