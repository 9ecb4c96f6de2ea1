import { ok } from '../../../graph/document/problem.ts'
import { withParts } from '../dataset.ts'
import type { DataStepKind } from './data-step-kind.ts'

export const oneVsRest: DataStepKind<'one-vs-rest'> = (dataset, step, hash) =>
  ok({
    ...withParts(dataset, (part) => ({
      ...part,
      targets: part.targets.map((target) => Number(target === step.class)),
    })),
    hash,
  })
