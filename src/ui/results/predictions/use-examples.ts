import { useMemo } from 'react'
import type { DataPlan } from '../../../graph/plan.ts'
import type { Part } from '../../../graph/port-value.ts'
import type { Problem } from '../../../graph/problem.ts'
import type { Preview } from '../../../session/types.ts'
import { useProject } from '../../context.tsx'
import { useObservable } from '../../live/use-live.ts'
import type { Samples } from '../../pictures/picture-types.ts'
import { sampleTiles } from '../../pictures/sample-tiles.ts'
import type { Tiles } from '../../pictures/tiles.ts'

const LOADING = { kind: 'loading' } as const

export interface Examples {
  /** One picture for each index, in order; none until they are there. */
  readonly pictures: readonly Tiles[]
  /** Class index, or the number asked for, of each. */
  readonly targets: readonly number[]
  readonly problems: readonly Problem[]
}

/** Pictures of single examples. Those of other indices are never shown in their place, not even for a moment. */
export function useExamples(data: DataPlan, part: Part, indices: readonly number[]): Examples {
  const project = useProject()
  const key = indices.join()
  // A list with the same indices is the same question.
  const asked = useMemo(() => project.examples(data, part, indices), [project, data, part, key])
  const preview = useObservable<Preview<Samples>>(asked, LOADING)
  return useMemo(() => {
    const problems = preview.kind === 'failed' ? preview.problems : []
    if (preview.kind !== 'ready') return { pictures: [], targets: [], problems }
    const { width, height, pictures } = sampleTiles(preview.value)
    return {
      pictures: pictures.map((pixels) => ({ width, height, pictures: [pixels] })),
      targets: [...preview.value.targets],
      problems,
    }
  }, [preview])
}
