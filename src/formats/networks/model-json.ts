import { isDeeperThan, type Json } from '../../graph/base/json.ts'

/** Bytes of a model without its weights, far above those of any. */
export const LARGEST_CONFIG = 64_000_000
/** Lists and objects within each other: models in models take four for each. */
const MOST_DEEP = 200

/** What stands in a text that came with a network; nothing where it is no JSON, or so deep that looking at it would end in a crash. */
export function modelJson(text: string): Json | undefined {
  try {
    const value = JSON.parse(text) as Json
    return isDeeperThan(value, MOST_DEEP) ? undefined : value
  } catch {
    return undefined
  }
}
