import { SplitMix32 } from './split-mix32.ts'

/** A stream of random numbers that one seed decides. */
export interface Random {
  /** A whole number from 0 to 2³²−1. */
  word(): number
  /** A whole number from 0 to `limit` − 1, each equally likely. `limit` is at most 2³². */
  below(limit: number): number
}

/**
 * xoshiro128** 1.1 (Blackman and Vigna, "Scrambled linear pseudorandom number generators", 2021;
 * https://prng.di.unimi.it/xoshiro128starstar.c), its state filled from the seed by SplitMix32.
 */
export function xoshiro128(seed: number): Random {
  // An array, because engines put every large number that a closure changes on the heap.
  const s = xoshiroState(seed)

  const word = () => {
    const s0 = s[0] as number
    const s1 = s[1] as number
    const s2 = (s[2] as number) ^ s0
    const s3 = (s[3] as number) ^ s1
    s[0] = s0 ^ s3
    s[1] = s1 ^ s2
    s[2] = s2 ^ (s1 << 9)
    s[3] = rotate(s3, 11)
    return Math.imul(rotate(Math.imul(s1, 5), 7), 9) >>> 0
  }
  return {
    word,
    below(limit) {
      // Words past the last full multiple of `limit` would favour small results.
      const usable = 2 ** 32 - (2 ** 32 % limit)
      let drawn = word()
      while (drawn >= usable) drawn = word()
      return drawn % limit
    },
  }
}

/** The four words that {@link xoshiro128} begins with. */
export function xoshiroState(seed: number): Int32Array {
  const random = new SplitMix32(seed)
  return Int32Array.of(random.word(), random.word(), random.word(), random.word())
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by))
}
