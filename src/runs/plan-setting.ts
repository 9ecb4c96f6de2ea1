import { hashJson } from '../graph/base/hash.ts'
import type { Plan } from '../graph/plan/plan.ts'
import { withoutSeeds } from '../graph/plan/without-seeds.ts'

const found = new WeakMap<Plan, string>()

/** Hash of what a plan trains and how, whatever its seeds: runs that agree in it differ in chance alone. */
export function planSetting(plan: Plan): string {
  let setting = found.get(plan)
  if (setting === undefined) {
    const { hash: _, evaluations: __, ...content } = plan
    setting = hashJson(withoutSeeds(content))
    found.set(plan, setting)
  }
  return setting
}
