import { useMemo } from 'react'
import { planSettings } from '../../graph/compare/plan-settings.ts'
import { whatDiffers } from '../../graph/compare/what-differs.ts'
import type { Registry } from '../../graph/node/registry.ts'
import { describeDifferences, type SaidDifference } from '../../graph/words/say-differences.ts'
import type { RunView } from '../../session/run-view.ts'
import { useRegistry } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'

/** What the plans of runs differ in, with the value of each. */
export function useDifferences(runs: readonly RunView[]): readonly SaidDifference[] {
  const { words } = useText()
  const registry = useRegistry()
  const plans = runs.map(({ ran }) => ran.hash).join()
  // Anew only where other plans ran, not with every batch.
  return useMemo(() => describe(runs, registry), [plans, registry, words])

  function describe(of: readonly RunView[], known: Registry | undefined): readonly SaidDifference[] {
    if (!known) return []
    return describeDifferences(whatDiffers(of.map(({ ran }) => planSettings(ran, known))), words)
  }
}
