import { lazy, Suspense } from 'react'
import type { NodeId } from '../../graph/document.ts'

/*
 * Curves, matrices and galleries are the largest part of the screen and are not needed before the first run, so they
 * are fetched after everything else.
 */
const loadRuns = () => import('../results/runs-panel.tsx')
const loadDock = () => import('../experiments/live-dock.tsx')
const loadResult = () => import('../results/result-view.tsx')

const Runs = lazy(async () => ({ default: (await loadRuns()).RunsPanel }))
const Dock = lazy(async () => ({ default: (await loadDock()).LiveDock }))
const Result = lazy(async () => ({ default: (await loadResult()).ResultView }))

/** Fetches them while nothing else is going on. */
export function fetchLateParts(): void {
  void loadRuns()
  void loadResult()
  void loadDock()
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
