import { useEffect, useState } from 'react'
import type { Sweep } from '../../../graph/variants/sweep-of.ts'
import type { GroupEstimate } from '../../../session/run-groups.ts'
import { useProject } from '../../base/context.tsx'
import { sweepRequest } from './sweep-request.ts'

interface KnownEstimate extends GroupEstimate {
  /** A few batches are being trained to find out how long it takes. */
  readonly isMeasuring: boolean
}

/** How long a sweep would take, worked out while it is shown. Edits that come quickly are waited for. */
export function useEstimate(sweep: Sweep | undefined): KnownEstimate | undefined {
  const { checked, groups } = useProject()
  const [known, setKnown] = useState<KnownEstimate & { readonly of: Sweep }>()
  useEffect(() => {
    if (!sweep) return undefined
    let stop = () => {}
    const wait = setTimeout(() => {
      const asked = groups.estimate(sweepRequest(checked.value, sweep))
      const subscription = asked.subscribe({
        next: (estimate) => setKnown({ ...estimate, of: sweep, isMeasuring: estimate.ms === undefined }),
        complete: () => setKnown((latest) => latest && { ...latest, isMeasuring: false }),
        error: () => setKnown((latest) => latest && { ...latest, isMeasuring: false }),
      })
      stop = () => subscription.unsubscribe()
    }, SETTLED)
    return () => {
      clearTimeout(wait)
      stop()
    }
  }, [sweep, checked, groups])
  return known?.of === sweep ? known : undefined
}

/** Milliseconds after which somebody has stopped typing. */
const SETTLED = 400
