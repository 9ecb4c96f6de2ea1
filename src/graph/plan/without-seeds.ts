import { isJsonObject } from '../base/json.ts'

/** A plan, or a part of one, without any seeds: all of them follow from that of the document. */
export function withoutSeeds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSeeds)
  if (!isJsonObject(value)) return value
  const entries = Object.entries(value).filter(([key]) => key !== 'seed')
  return Object.fromEntries(entries.map(([key, item]) => [key, withoutSeeds(item)]))
}
