import { mix32 } from './mix32.ts'

/** SplitMix32 that can be set to a place in no time and without allocating: random numbers for one example at a time. */
export class Draws {
  #state = 0

  /** The numbers that follow depend on these three, all whole, and on nothing else. */
  begin(seed: number, draw: number, index: number): void {
    this.#state = mix32(mix32(mix32(seed) + draw) + index)
  }

  /** Uniform, 0 ≤ u < 1. */
  next(): number {
    this.#state = (this.#state + 0x9e3779b9) >>> 0
    return mix32(this.#state) / 2 ** 32
  }
}
