import type { TextTools } from '../../base/language/text-tools.ts'
import type { ComparedRun } from '../../trainers/compared-runs.ts'

/** Runs one by one: those that repeat each other stand side by side, in the order of their seeds. */
export function eachRun(runs: readonly ComparedRun[]): readonly ComparedRun[] {
  const of = ({ group, run }: ComparedRun) => group ?? run.run
  const places = new Map<string, number>()
  for (const shown of runs) if (!places.has(of(shown))) places.set(of(shown), places.size)
  return [...runs].sort((a, b) => places.get(of(a))! - places.get(of(b))! || a.run.seed - b.run.seed)
}

/** What one run is called where runs that repeat each other are shown one by one. */
export function runName({ title, group, run }: ComparedRun, { t }: Pick<TextTools, 't'>): string {
  return group === undefined ? title : `${title} · ${t('results.of-seed', { seed: run.seed })}`
}
