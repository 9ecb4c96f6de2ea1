/**
 * The entry of a record under a name that comes from outside (a file, a person), or nothing. A plain index would also
 * find what every object inherits: a file may call something `constructor` or `__proto__`.
 */
export function lookup<T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return record && Object.hasOwn(record, name) ? record[name] : undefined
}

/** A record that inherits nothing, so that only what is put into it is ever found in it. */
export function dictionary<T>(entries: Readonly<Record<string, T>> = {}): Record<string, T> {
  return Object.assign(Object.create(null), entries)
}
