import { registry } from '../../nodes/registry.ts'
import { planSettings } from '../graph/compare/plan-settings.ts'
import { type Difference, whatDiffers } from '../graph/compare/what-differs.ts'
import type { Plan } from '../graph/plan/plan.ts'
import { describeDifferences, sayDifferences } from '../graph/words/say-differences.ts'
import type { CliWords } from './cli-words.ts'

/** What the plans of several trainers differ in, as `--json` reports it at the end. */
interface PlanComparison {
  readonly trainers: readonly string[]
  /** Values are in the order of the trainers; `null` where a plan has no such setting. */
  readonly differs: readonly Difference[]
}

export function comparePlans(plans: readonly Plan[]): PlanComparison {
  return {
    trainers: plans.map(({ trainer }) => trainer),
    differs: whatDiffers(plans.map((plan) => planSettings(plan, registry))),
  }
}

export function sayComparison({ differs }: PlanComparison, words: CliWords): string {
  return sayDifferences(describeDifferences(differs, words), words)
}
