import { type Random, xoshiro128 } from '../../src/engine/random/xoshiro128.ts'

/** Draws that one seed decides, the same in every engine: no number goes through a function that engines round apart. */
export class Draws {
  readonly #random: Random

  constructor(seed: number) {
    this.#random = xoshiro128(seed)
  }

  /** From `least` to `most`, both possible. */
  whole(least: number, most: number): number {
    return least + this.#random.below(most - least + 1)
  }

  real(least: number, most: number): number {
    return least + ((most - least) * this.#random.word()) / 2 ** 32
  }

  /** Between `least` and `most` away from 0, to either side. */
  awayFromZero(least: number, most: number): number {
    return this.happens(0.5) ? this.real(least, most) : -this.real(least, most)
  }

  happens(share: number): boolean {
    return this.#random.word() < share * 2 ** 32
  }

  one<T>(list: readonly T[]): T {
    return list[this.#random.below(list.length)] as T
  }
}
