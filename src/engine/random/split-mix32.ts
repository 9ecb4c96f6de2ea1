import { mix32 } from '../../graph/base/mix32.ts'

/**
 * SplitMix32: a counter whose bits are mixed. It can be set to any place in no time and without allocating, which suits
 * random numbers for one example at a time.
 */
export class SplitMix32 {
  #state: number

  constructor(seed = 0) {
    this.#state = seed >>> 0
  }

  /** The numbers that follow depend on these three, all whole, and on nothing else. */
  begin(seed: number, epoch: number, index: number): void {
    this.#state = mix32(mix32(mix32(seed) + epoch) + index)
  }

  /** A whole number from 0 to 2³²−1. */
  word(): number {
    this.#state = (this.#state + 0x9e3779b9) >>> 0
    return mix32(this.#state)
  }

  /** Uniform, 0 ≤ u < 1. */
  unit(): number {
    return this.word() / 2 ** 32
  }
}
