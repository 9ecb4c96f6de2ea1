import { Suspense } from 'react'
import type { NodeId } from '../../graph/document/document.ts'
import { lazyPart } from '../base/late/lazy-part.tsx'

/*
 * Curves, matrices and galleries are the largest part of the screen and are not needed before the first run, so they
 * are fetched after everything else.
 */
const Runs = lazyPart('runs/runs-panel', async () => (await import('../runs/runs-panel.tsx')).RunsPanel)
const Dock = lazyPart('editor/experiment-dock', async () => (await import('./experiment-dock.tsx')).LiveDock)
const Result = lazyPart(
  'views/result-view',
  async () => (await import('../views/result-view.tsx')).ResultView,
)

/** Fetches them while nothing else is going on. */
export function fetchLateParts(): void {
  for (const part of [Runs, Result, Dock]) part.ahead()
}

export function LateLiveDock({ node }: { readonly node: NodeId }) {
  return (
    <Suspense fallback={null}>
      <Dock node={node} />
    </Suspense>
  )
}

export function LateRuns() {
  return (
    <Suspense fallback={null}>
      <Runs />
    </Suspense>
  )
}

export function LateResult({ node }: { readonly node: NodeId }) {
  return (
    <Suspense fallback={null}>
      <Result node={node} />
    </Suspense>
  )
}
