import { imbalanced, type OneAndRest } from '../../../graph/base/imbalance.ts'
import type { Numbers } from '../../../graph/base/numbers.ts'
import { failed, ok, problem } from '../../../graph/document/problem.ts'
import { PARTS } from '../../../graph/values/port-value.ts'
import { type DatasetPart, pick, withParts } from '../dataset.ts'
import type { DataStepKind } from './data-step-kind.ts'

export const imbalance: DataStepKind<'imbalance'> = (dataset, step, hash) => {
  const counted = (part: DatasetPart<Numbers>): OneAndRest => {
    const one = countOf(part.targets, step.class)
    return { one, rest: part.count - one }
  }
  for (const name of PARTS.filter((each) => step.parts.includes(each))) {
    const part = dataset.parts[name]
    const { one, rest } = imbalanced(counted(part), step.percent)
    if (part.count > 0 && (one === 0 || rest === 0))
      return failed(problem('data-class-empty', { part: name, percent: step.percent, examples: part.count }))
  }
  const thinned = withParts(
    dataset,
    (part) => {
      const left: { one: number; rest: number } = { ...imbalanced(counted(part), step.percent) }
      const stays = (target: number) => left[target === step.class ? 'one' : 'rest']-- > 0
      const chosen = Array.from(part.targets.keys()).filter((i) => stays(part.targets[i] as number))
      return pick(part, Uint32Array.from(chosen))
    },
    step.parts,
  )
  return ok({ ...thinned, hash })
}

function countOf(targets: Numbers, wanted: number): number {
  let count = 0
  for (const target of targets) count += Number(target === wanted)
  return count
}
