import { freshId } from './document.ts'

/**
 * Hands out readable ids as `freshId` does, each once: none of those in `taken`, and none that was handed out before.
 * Many ids of one stem cost no more than one look each, where `freshId` would count up from the start every time.
 */
export function freshIds(...taken: readonly Readonly<Record<string, unknown>>[]): (stem: string) => string {
  const given = new Set<string>()
  const counted = new Map<string, number>()
  const isTaken = (id: string) => given.has(id) || taken.some((record) => Object.hasOwn(record, id))
  return (stem) => {
    const base = freshId(stem, {})
    let count = counted.get(base) ?? 1
    let id = count === 1 ? base : `${base}_${count}`
    while (isTaken(id)) id = `${base}_${++count}`
    counted.set(base, count)
    given.add(id)
    return id
  }
}
