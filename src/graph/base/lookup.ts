/**
 * The entry of a record under a name that comes from outside (a file, a person), or nothing. A plain index would also
 * find what every object inherits: a file may call something `constructor` or `__proto__`.
 */
export function lookup<T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return record && Object.hasOwn(record, name) ? record[name] : undefined
}

/**
 * A record that inherits nothing, so that only what is put into it is ever found in it. Made with `new`, because
 * engines keep what `Object.create(null)` gives as a hash table, several times as large and slow: each checked node has
 * a few of them.
 */
export function dictionary<T>(entries?: Readonly<Record<string, T>>): Record<string, T> {
  const record = new Bare() as Record<string, T>
  // Far quicker than `Object.assign`, and each edit copies a record as large as the graph.
  if (entries) for (const name of Object.keys(entries)) record[name] = entries[name]!
  return record
}

const Bare = function Bare() {} as unknown as new () => object
Bare.prototype = Object.freeze(Object.create(null))
