// Documents are immutable and share what an edit did not touch, so nearly everything is known already.
const known = new WeakMap<object, number>()

/** Letters that plain data has as JSON without any layout. What was measured before costs nothing. */
export function jsonSize(value: unknown): number {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)?.length ?? 0
  const before = known.get(value)
  if (before !== undefined) return before
  let size = 2
  if (Array.isArray(value)) for (const item of value) size += jsonSize(item) + 1
  else
    for (const [key, item] of Object.entries(value))
      if (item !== undefined) size += JSON.stringify(key).length + jsonSize(item) + 2
  known.set(value, size)
  return size
}
