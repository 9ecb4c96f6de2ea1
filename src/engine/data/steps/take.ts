import { ok } from '../../../graph/document/problem.ts'
import { inOrder } from '../../random/permutation.ts'
import { pick, withParts } from '../dataset.ts'
import type { DataStepKind } from './data-step-kind.ts'

export const take: DataStepKind<'take'> = (dataset, { parts, count }, hash) =>
  ok({
    ...withParts(dataset, (part) => (part.count > count ? pick(part, inOrder(count)) : part), parts),
    hash,
  })
