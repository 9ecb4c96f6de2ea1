/** Seeded randomness with what a mutation needs: the same seed gives the same throws everywhere. */
export class Dice {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** 0 ≤ x < 1; mulberry32 (public domain, T. Ettinger). */
  unit(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let t = this.#state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }

  /** A whole number from 0 to `count` − 1. */
  below(count: number): number {
    return Math.floor(this.unit() * count)
  }

  chance(share: number): boolean {
    return this.unit() < share
  }

  of<T>(items: readonly T[]): T {
    return items[this.below(items.length)] as T
  }

  /** Small numbers much more often than large ones. */
  few(most: number): number {
    return Math.min(most, Math.floor(1 / (1 - this.unit() * 0.999)))
  }
}
