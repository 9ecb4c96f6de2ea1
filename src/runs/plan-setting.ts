import { hashJson } from '../graph/base/hash.ts'
import type { Json } from '../graph/base/json.ts'
import type { Plan } from '../graph/plan/plan.ts'

const found = new WeakMap<Plan, string>()

/** Hash of what a plan trains and how, whatever its seeds: runs that agree in it differ in chance alone. */
export function planSetting(plan: Plan): string {
  let setting = found.get(plan)
  if (setting === undefined) {
    const { hash: _, evaluations: __, ...content } = plan
    setting = hashJson(withoutSeeds(content as unknown as Json))
    found.set(plan, setting)
  }
  return setting
}

function withoutSeeds(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutSeeds)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([key]) => key !== 'seed')
  return Object.fromEntries(entries.map(([key, of]) => [key, withoutSeeds(of as Json)]))
}
