import type { Json, JsonObject } from '../base/json.ts'
import type { JsonPath } from './json-text.ts'

/**
 * A file may hold `1e999`, which is read as an infinity that no file can carry any more. Puts nothing in such places
 * and tells where they were; gives back the same object where there are none.
 */
export function dropInfinities(value: JsonObject, found: (path: JsonPath) => void): JsonObject
export function dropInfinities(value: Json, found: (path: JsonPath) => void, path?: JsonPath): Json
export function dropInfinities(value: Json, found: (path: JsonPath) => void, path: JsonPath = []): Json {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    found(path)
    return null
  }
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const items = value.map((item, i) => (isSafe(item) ? item : dropInfinities(item, found, [...path, i])))
    return items.every((item, i) => item === value[i]) ? value : items
  }
  const entries = Object.entries(value).map(
    ([key, item]) => [key, isSafe(item) ? item : dropInfinities(item, found, [...path, key])] as const,
  )
  return entries.every(([key, item]) => item === (value as JsonObject)[key])
    ? value
    : Object.fromEntries(entries)
}

function isSafe(value: Json): boolean {
  return typeof value === 'number' ? Number.isFinite(value) : typeof value !== 'object' || value === null
}
