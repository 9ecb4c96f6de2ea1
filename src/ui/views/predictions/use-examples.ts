import { useMemo } from 'react'
import type { Problem } from '../../../graph/document/problem.ts'
import type { DataPlan } from '../../../graph/plan/plan.ts'
import type { Part } from '../../../graph/values/port-value.ts'
import type { Preview } from '../../../session/types.ts'
import { useProject } from '../../base/context.tsx'
import { useText } from '../../base/language/use-text.ts'
import { useObservable } from '../../base/signals/use-signal.ts'
import { featureColumns } from '../../pictures/data-words.ts'
import type { ExampleLook } from '../../pictures/example-picture.tsx'
import type { Samples } from '../../pictures/picture-types.ts'
import { rowsOf } from '../../pictures/rows-of.ts'
import { sampleTiles } from '../../pictures/sample-tiles.ts'
import { shownPlan, tableOfPlan } from '../../pictures/table-of-plan.ts'

const LOADING = { kind: 'loading' } as const

export interface Examples {
  /** One picture for each index, in order; none until they are there. */
  readonly pictures: readonly ExampleLook[]
  /** Class index, or the number asked for, of each. */
  readonly targets: readonly number[]
  readonly problems: readonly Problem[]
}

/** Looks of single examples. Those of other indices are never shown in their place, not even for a moment. */
export function useExamples(data: DataPlan, part: Part, indices: readonly number[]): Examples {
  const project = useProject()
  const tools = useText()
  const key = indices.join()
  // A list with the same indices is the same question.
  const asked = useMemo(() => project.examples(shownPlan(data), part, indices), [project, data, part, key])
  const preview = useObservable<Preview<Samples>>(asked, LOADING)
  return useMemo(() => {
    const problems = preview.kind === 'failed' ? preview.problems : []
    if (preview.kind !== 'ready') return { pictures: [], targets: [], problems }
    return { pictures: looksOf(preview.value), targets: [...preview.value.targets], problems }
  }, [preview, project, data, tools])

  function looksOf(samples: Samples): readonly ExampleLook[] {
    if (data.dataset.kind === 'table' && samples.shape.length === 1) {
      const named = tableOfPlan(project.checked.value, data)
      const { shape } = samples
      const columns = featureColumns({ shape, features: named?.features }, tools)
      return rowsOf(samples).map((values) => ({ kind: 'row', columns, values }))
    }
    const { width, height, pictures } = sampleTiles(samples)
    return pictures.map((pixels) => ({ kind: 'picture', tiles: { width, height, pictures: [pixels] } }))
  }
}
