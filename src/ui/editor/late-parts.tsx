import { Suspense } from 'react'
import { lazyPart } from '../base/late/lazy-part.tsx'
import { fetchLargeViews } from '../views/views.ts'

/*
 * Curves, matrices and galleries are the largest part of the screen and are not needed before the first run, so they
 * are fetched after everything else.
 */
const Runs = lazyPart('runs/runs-panel', async () => (await import('../runs/runs-panel.tsx')).RunsPanel)

/** Fetches them while nothing else is going on. */
export function fetchLateParts(): void {
  Runs.ahead()
  fetchLargeViews()
}

export function LateRuns() {
  return (
    <Suspense fallback={null}>
      <Runs />
    </Suspense>
  )
}
