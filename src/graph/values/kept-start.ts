import { isContentHash } from '../base/content-hash.ts'
import { isJsonObject, type Json, type JsonObject } from '../base/json.ts'
import { dictionary } from '../base/lookup.ts'
import type { StartValue } from './port-value.ts'

/** The start weights that a document names; nothing where it names none, or in a way nobody understands. */
export function startIn({ content, layers }: JsonObject): Omit<StartValue, 'kind'> | undefined {
  if (typeof content !== 'string' || !isContentHash(content) || !isJsonObject(layers)) return undefined
  const read: Record<string, { arrays: readonly string[]; numbers: number }> = dictionary()
  for (const [node, layer] of Object.entries(layers)) {
    if (!isJsonObject(layer)) return undefined
    const { arrays, numbers } = layer
    if (!isTexts(arrays) || typeof numbers !== 'number') return undefined
    read[node] = { arrays, numbers }
  }
  return { content, layers: read }
}

function isTexts(value: Json | undefined): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
}
