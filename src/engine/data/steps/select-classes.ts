import { failed, ok, problem } from '../../../graph/document/problem.ts'
import { pick, withParts } from '../dataset.ts'
import type { DataStepKind } from './data-step-kind.ts'

export const selectClasses: DataStepKind<'select-classes'> = (dataset, { classes }, hash) => {
  // Looked up once for all: a part may have 60,000 examples.
  const places = new Int32Array(Math.max(...classes) + 1).fill(-1)
  for (const [place, index] of classes.entries()) places[index] = place
  const placeOf = (target: number) => places[target] ?? -1
  const selected = withParts(dataset, (part) => {
    const chosen: number[] = []
    for (const [i, target] of part.targets.entries()) if (placeOf(target) >= 0) chosen.push(i)
    const kept = pick(part, Uint32Array.from(chosen))
    return { ...kept, targets: kept.targets.map(placeOf) }
  })
  const { train } = selected.parts
  const missing = classes.findIndex((_, place) => !train.targets.includes(place))
  if (missing >= 0 && dataset.parts.train.count > 0)
    return failed(
      problem('data-class-missing', {
        index: classes[missing] as number,
        examples: dataset.parts.train.count,
      }),
    )
  return ok({ ...selected, hash })
}
