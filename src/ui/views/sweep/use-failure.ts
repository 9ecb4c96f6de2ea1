import { useEffect, useState } from 'react'
import type { Problem } from '../../../graph/document/problem.ts'
import { planOf } from '../../../graph/variants/plan-variants.ts'
import type { RunGroup } from '../../../runs/run-group.ts'
import type { SweepPoint } from '../../../runs/sweep-table.ts'
import { useProject, useRegistry } from '../../base/context.tsx'
import { pointKey } from './point-key.ts'

/** Why runs of a combination have failed: what the first of them says, or what is wrong with a plan that none came of. */
export function useFailure(group: RunGroup | undefined, point: SweepPoint | undefined): Problem | undefined {
  const { checked, kept } = useProject()
  const registry = useRegistry()
  const [known, setKnown] = useState<{ readonly of: string; readonly problem: Problem | undefined }>()
  const trainer = group?.trainer
  const of = point && point.failed > 0 ? pointKey(point) : undefined
  useEffect(() => {
    if (of === undefined || !point || trainer === undefined) return undefined
    let isLeft = false
    const find = async () => {
      for (const run of point.runs) {
        const read = await kept.read(run)
        if (read.ok && read.value.problem) return read.value.problem
      }
      const plan = planOf(checked.value, registry, trainer, {
        settings: point.settings,
        seed: checked.value.document.seed,
      })
      return plan.ok ? undefined : plan.problems[0]
    }
    void find().then((problem) => {
      if (!isLeft) setKnown({ of, problem })
    })
    return () => {
      isLeft = true
    }
    // The table is made anew while runs go on; the combination stays the same.
  }, [of, trainer, kept])
  return known?.of === of ? known?.problem : undefined
}
