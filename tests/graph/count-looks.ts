/**
 * Plain data that counts how often it is looked into: every entry of an object or list that is read, listed or copied
 * is one look. Unlike time, the count is the same on every machine.
 */
export function countLooks<T extends object>(value: T): { readonly value: T; readonly looks: () => number } {
  let looks = 0
  const known = new WeakMap<object, object>()
  const wrap = (inner: unknown): unknown => {
    if (typeof inner !== 'object' || inner === null) return inner
    const before = known.get(inner)
    if (before) return before
    const proxy = new Proxy(inner, {
      get(target, key, receiver) {
        looks++
        return wrap(Reflect.get(target, key, receiver))
      },
      ownKeys(target) {
        const keys = Reflect.ownKeys(target)
        looks += keys.length
        return keys
      },
    })
    known.set(inner, proxy)
    return proxy
  }
  return { value: wrap(value) as T, looks: () => looks }
}
