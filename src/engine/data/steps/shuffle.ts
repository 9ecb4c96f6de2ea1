import { splitSeed } from '../../../graph/base/hash.ts'
import { ok } from '../../../graph/document/problem.ts'
import { permutation } from '../../random/permutation.ts'
import { pick, withParts } from '../dataset.ts'
import type { DataStepKind } from './data-step-kind.ts'

export const shuffle: DataStepKind<'shuffle'> = (dataset, { parts, seed }, hash) =>
  ok({
    ...withParts(dataset, (part) => pick(part, permutation(part.count, splitSeed(seed, 'shuffle'))), parts),
    hash,
  })
