import { ok } from '../../../graph/document/problem.ts'
import { changed } from '../dataset.ts'
import type { DataStepKind } from './data-step-kind.ts'

export const divide: DataStepKind<'divide'> = (dataset, { by }, hash) =>
  ok(
    changed(
      dataset,
      (values) => {
        for (let i = 0; i < values.length; i++) values[i] = (values[i] as number) / by
      },
      () => ({ kind: 'divide', by }),
      hash,
    ),
  )
