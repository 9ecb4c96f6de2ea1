import { xoshiro128 } from './xoshiro128.ts'

/** The numbers 0 … `count` − 1 in an order that the seed decides (Fisher–Yates, every order equally likely). */
export function permutation(count: number, seed: number): Uint32Array {
  const order = inOrder(count)
  const random = xoshiro128(seed)
  for (let i = count - 1; i > 0; i--) {
    const j = random.below(i + 1)
    const moved = order[i] as number
    order[i] = order[j] as number
    order[j] = moved
  }
  return order
}

/** The numbers 0 … `count` − 1. */
export function inOrder(count: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, i) => i)
}
