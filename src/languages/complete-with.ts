/** Words of which some are missing, at whatever depth. */
export type Incomplete<T> = T extends readonly unknown[] | string
  ? T
  : { readonly [K in keyof T]?: Incomplete<T[K]> }

/** `own`, with every word it lacks taken from `full`. Lists are words as a whole. */
export function completeWith<T>(full: T, own: Incomplete<T>): T {
  return merged(full, own) as T
}

function merged(full: unknown, own: unknown): unknown {
  if (own === undefined) return full
  if (!isRecord(full) || !isRecord(own)) return own
  const keys = new Set([...Object.keys(full), ...Object.keys(own)])
  const both = Object.create(Object.getPrototypeOf(full)) as Record<string, unknown>
  for (const key of keys) both[key] = merged(full[key], own[key])
  return both
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
