import { registry } from '../../../nodes/registry.ts'
import { planSettings } from '../../graph/compare/plan-settings.ts'
import { type Difference, whatDiffers } from '../../graph/compare/what-differs.ts'
import type { NodeId } from '../../graph/document/document.ts'
import type { Plan } from '../../graph/plan/plan.ts'
import { sentence } from '../../graph/words/format-message.ts'
import { describeDifferences, sayDifferences } from '../../graph/words/say-differences.ts'
import type { Words } from '../../graph/words/words.ts'
import {
  compareGroups,
  type GroupComparison,
  type GroupDifference,
  type GroupFigures,
  type GroupRun,
} from '../../scores/compare-groups.ts'
import { describeDifference } from '../../scores/describe-difference.ts'

/** The runs of one setting, as far as they are compared. */
export interface GroupToCompare {
  readonly name: string
  readonly trainer: NodeId
  /** That of any of its runs: they differ in the seed alone. */
  readonly plan: Plan
  /** Of every run that was trained to its end; those that failed have no figures. */
  readonly runs: readonly GroupRun[]
  /** Runs that were given up. */
  readonly givenUp?: GivenUp
}

interface GivenUp {
  readonly runs: number
  /** After so many epochs. */
  readonly epoch: number
}

type ComparedGroup = GroupFigures & { readonly givenUp?: GivenUp }

/** Runs side by side, as `--json` reports them at the end. */
export interface RunsComparison {
  readonly trainers: readonly NodeId[]
  /** Values are in the order of the groups; `null` where a plan has no such setting. */
  readonly differs: readonly Difference[]
  readonly groups: readonly ComparedGroup[]
  /** Of the best group against the first, or of the next where that is the best. */
  readonly difference?: SaidDifference
}

interface SaidDifference extends Omit<GroupDifference, 'group' | 'against' | 'hangsOn'> {
  /** The names of both. */
  readonly of: readonly [string, string]
  readonly words: string
}

/** Nothing where there is nothing to compare: a single run. */
export function compareRuns(groups: readonly GroupToCompare[], words: Words): RunsComparison | undefined {
  const all = groups.reduce((sum, { runs, givenUp }) => sum + runs.length + (givenUp?.runs ?? 0), 0)
  if (all < 2) return undefined
  const comparison = compareGroups(groups)
  const { difference } = comparison
  return {
    trainers: groups.map(({ trainer }) => trainer),
    differs: whatDiffers(groups.map(({ plan }) => planSettings(plan, registry))).filter(
      ({ part }) => part !== 'seed',
    ),
    groups: comparison.groups.map((figures, at) => {
      const { givenUp } = groups[at] ?? {}
      return { ...figures, ...(givenUp && { givenUp }) }
    }),
    difference: difference && said(difference, comparison, words),
  }
}

/** What the plans differ in, in one sentence; nothing where all are of one group. */
export function sayWhatDiffers({ groups, differs }: RunsComparison, words: Words): string | undefined {
  return groups.length > 1 ? sayDifferences(describeDifferences(differs, words), words) : undefined
}

function said(all: GroupDifference, comparison: GroupComparison, words: Words): SaidDifference {
  const { group, against, hangsOn: _, ...difference } = all
  const nameOf = (index: number) => comparison.groups[index]?.name ?? ''
  const sentences = describeDifference(all, comparison).map((fact) => sentence(fact, words) ?? fact.code)
  return { of: [nameOf(group), nameOf(against)], ...difference, words: sentences.join(' ') }
}
