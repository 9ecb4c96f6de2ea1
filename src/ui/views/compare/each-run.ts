import type { TextTools } from '../../base/language/text-tools.ts'
import type { ComparedRun } from '../../trainers/compared-runs.ts'

/**
 * Runs one by one: those that repeat each other stand side by side, in the order of their seeds. One that nothing
 * repeats is in no group.
 */
export function eachRun(runs: readonly ComparedRun[]): readonly ComparedRun[] {
  const of = ({ group, run }: ComparedRun) => group ?? run.run
  const groups = new Map<string, ComparedRun[]>()
  for (const shown of runs) groups.set(of(shown), [...(groups.get(of(shown)) ?? []), shown])
  return [...groups.values()].flatMap((members) =>
    members.length === 1
      ? members.map(({ group: _, ...alone }) => alone)
      : members.sort((a, b) => a.run.seed - b.run.seed),
  )
}

/** What one run is called where runs that repeat each other are shown one by one. */
export function runName({ title, group, run }: ComparedRun, { t }: Pick<TextTools, 't'>): string {
  return group === undefined ? title : `${title} · ${t('results.of-seed', { seed: run.seed })}`
}
