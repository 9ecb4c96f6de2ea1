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
  let mixed = seed >>> 0
  const next = () => {
    mixed = (mixed + 0x9e3779b9) >>> 0
    let z = mixed
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b)
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35)
    return (z ^ (z >>> 16)) >>> 0
  }
  let [s0, s1, s2, s3] = [next(), next(), next(), next()]

  const word = () => {
    const result = Math.imul(rotate(Math.imul(s1, 5), 7), 9) >>> 0
    const shifted = s1 << 9
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= shifted
    s3 = rotate(s3, 11)
    return result
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

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by))
}
