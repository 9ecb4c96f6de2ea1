import { mean } from 'd3-array'
import type { RunView } from '../../../session/run-view.ts'
import type { ComparedRun } from '../../trainers/compared-runs.ts'
import type { Measure, ShownRun } from '../../trainers/measure.ts'
import type { RunLook } from '../../trainers/run-palette.ts'

/** What is drawn and listed as one: a run, or those that differ in their seed alone. */
export interface ComparedEntry {
  readonly of: string
  readonly title: string
  readonly look: RunLook
  readonly isOld: boolean
  readonly runs: readonly RunView[]
  /** Numbers that training changes, where they are known. */
  readonly weights?: number
}

/** Runs as they are compared, in the order of the first of each. */
export function comparedEntries(runs: readonly ComparedRun[]): readonly ComparedEntry[] {
  const groups = new Map<string, ComparedRun[]>()
  for (const compared of runs) {
    const of = compared.group ?? compared.run.run
    const group = groups.get(of)
    if (group) group.push(compared)
    else groups.set(of, [compared])
  }
  return [...groups].map(([of, members]) => {
    const [first] = members as [ComparedRun]
    return {
      of,
      title: first.title,
      look: first.look,
      isOld: members.every(({ isOld }) => isOld),
      runs: members.map(({ run }) => run),
      weights: members.find(({ weights }) => weights !== undefined)?.weights,
    }
  })
}

/** What an entry is called where it stands for itself: several runs with their number. */
export const entryName = ({ title, runs }: Pick<ComparedEntry, 'title' | 'runs'>): string =>
  runs.length > 1 ? `${title} ×${runs.length}` : title

/** The runs of entries one by one, each as its entry is called and looks. */
export function runsOfEntries(entries: readonly ComparedEntry[]): readonly ShownRun[] {
  return entries.flatMap(({ title, look, runs }) => runs.map((run) => ({ title, look, run })))
}

/** What an entry has reached after its last epoch: of several runs their mean. */
export function entryValue(
  { runs }: ComparedEntry,
  part: 'training' | 'validation',
  measure: Measure,
): number | undefined {
  return mean(runs.flatMap(({ history }) => history[NAMES[part][measure]].at(-1) ?? []))
}

const NAMES = {
  training: { loss: 'loss', accuracy: 'accuracy' },
  validation: { loss: 'valLoss', accuracy: 'valAccuracy' },
} as const
