import type { Setting, Variant } from './variant.ts'

/** The largest seed of a document. */
const LAST_SEED = 0xffffffff

/** `count` seeds, the graph's own first; after the last possible one the first follows. */
export function seedsFrom(seed: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => (seed + i) % (LAST_SEED + 1))
}

/** All settings with the first seed, then all with the second: what is known early is known of every setting. */
export function variantsOf(
  settings: readonly (readonly Setting[])[],
  seeds: readonly number[],
): readonly Variant[] {
  return seeds.flatMap((seed) => settings.map((own) => ({ settings: own, seed })))
}
