import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { useText } from '../base/language/use-text.ts'
import { lateModule } from '../base/late/late-module.ts'
import type { Chance } from './group-chances.ts'
import { type Baseline, type LineGroup, lineGroups } from './line-groups.ts'
import type { Grouping, RunLine } from './run-line.ts'
import { statusOfLine } from './table-entry.ts'

/** With it come the statistics, which are wanted only where runs are repeated. */
const late = lateModule('runs/group-chances', () => import('./group-chances.ts'))
const NONE: ReadonlyMap<string, Chance> = new Map()

/**
 * The baseline, and what the differences of groups from it say, by the keys of their rows. Where nothing is pinned, the latest runs of the trainers
 * are compared with those of the first.
 */
export function useComparison(
  all: readonly RunLine[],
  by: Grouping,
): { readonly baseline: Baseline | undefined; readonly chances: ReadonlyMap<string, Chance> } {
  const tools = useText()
  const { groups, baseline } = useMemo(() => lineGroups(all, by), [all, by])
  const compared = baseline
    ? [baseline, ...groups.filter(({ key }) => key !== baseline.key)]
    : groups.filter(({ lines }) => lines.some(({ isCurrent }) => isCurrent))
  const isWanted = compared.length > 1
  const state = useSyncExternalStore(late.subscribe, late.state)
  useEffect(() => {
    if (isWanted) late.ahead()
  }, [isWanted])
  const module = state.kind === 'ready' && isWanted ? state.module : undefined
  const key = compared.map(keyOf).join()
  // Anew only where another run is over.
  const chances = useMemo(() => module?.groupChances(compared, tools) ?? NONE, [module, key, tools])
  return { baseline, chances }
}

function keyOf({ key, lines }: LineGroup): string {
  return `${key} ${lines.map((line) => `${line.id} ${line.title} ${statusOfLine(line)}`)}`
}
