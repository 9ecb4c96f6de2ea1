import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { permutation } from '../../../src/engine/random/permutation.ts'
import { xoshiro128 } from '../../../src/engine/random/xoshiro128.ts'

describe('random numbers', () => {
  test('follow the published algorithm: state 1 2 3 4 gives 11520 0 5927040 …', () => {
    // The first numbers of xoshiro128** from its state, worked out by hand from the reference's definition.
    const reference = (state: readonly number[], count: number) => {
      let [a, b, c, d] = state.map(BigInt) as [bigint, bigint, bigint, bigint]
      const mask = 0xffffffffn
      const turn = (x: bigint, k: bigint) => ((x << k) | (x >> (32n - k))) & mask
      return Array.from({ length: count }, () => {
        const result = (turn((b * 5n) & mask, 7n) * 9n) & mask
        const t = (b << 9n) & mask
        c ^= a
        d ^= b
        b ^= c
        a ^= d
        c ^= t
        d = turn(d, 11n)
        return Number(result)
      })
    }
    expect(reference([1, 2, 3, 4], 4)).toEqual([11520, 0, 5927040, 70819200])
    for (const seed of [0, 1, 7, 0x7fffffff]) {
      const random = xoshiro128(seed)
      const state = splitMix(seed, 4)
      expect(Array.from({ length: 50 }, () => random.word())).toEqual(reference(state, 50))
    }
  })

  test('below a limit are spread evenly', () => {
    const random = xoshiro128(5)
    const counts = new Array<number>(7).fill(0)
    for (let i = 0; i < 70_000; i++) counts[random.below(7)]!++
    // Chi-squared with 6 degrees of freedom stays below 22.5 with probability 0.999.
    const chi = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)
    expect(chi).toBeLessThan(22.5)
  })

  test('a permutation holds every number once and is the same for the same seed', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(), (count, seed) => {
        const order = permutation(count, seed)
        expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i))
        expect(permutation(count, seed)).toEqual(order)
      }),
      { seed: 11 },
    )
  })

  test('all six orders of three come up equally often', () => {
    const counts = new Map<string, number>()
    for (let seed = 0; seed < 12_000; seed++) {
      const key = permutation(3, seed).join('')
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    expect(counts.size).toBe(6)
    const chi = [...counts.values()].reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0)
    // 5 degrees of freedom, probability 0.999.
    expect(chi).toBeLessThan(20.5)
  })
})

function splitMix(seed: number, count: number): number[] {
  let state = BigInt(seed)
  const mask = 0xffffffffn
  return Array.from({ length: count }, () => {
    state = (state + 0x9e3779b9n) & mask
    let z = state
    z = ((z ^ (z >> 16n)) * 0x85ebca6bn) & mask
    z = ((z ^ (z >> 13n)) * 0xc2b2ae35n) & mask
    return Number(z ^ (z >> 16n))
  })
}
