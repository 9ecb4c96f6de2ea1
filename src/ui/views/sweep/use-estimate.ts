import { useEffect, useState } from 'react'
import type { Sweep } from '../../../graph/variants/sweep-of.ts'
import type { GroupEstimate } from '../../../session/run-groups.ts'
import { useProject } from '../../base/context.tsx'
import { sweepRequest } from './sweep-request.ts'

/** How long a sweep would take, worked out while it is shown. Edits that come quickly are waited for. */
export function useEstimate(sweep: Sweep | undefined): GroupEstimate | undefined {
  const { checked, groups } = useProject()
  const [known, setKnown] = useState<{ readonly of: Sweep; readonly estimate: GroupEstimate }>()
  useEffect(() => {
    if (!sweep) return undefined
    let stop = () => {}
    const wait = setTimeout(() => {
      const asked = groups.estimate(sweepRequest(checked.value, sweep))
      const subscription = asked.subscribe((estimate) => setKnown({ of: sweep, estimate }))
      stop = () => subscription.unsubscribe()
    }, SETTLED)
    return () => {
      clearTimeout(wait)
      stop()
    }
  }, [sweep, checked, groups])
  return known?.of === sweep ? known?.estimate : undefined
}

/** Milliseconds after which somebody has stopped typing. */
const SETTLED = 400
