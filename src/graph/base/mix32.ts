/** The finaliser of MurmurHash3: every bit of the 32 that go in changes about half of those that come out. */
export function mix32(word: number): number {
  let z = word
  z = Math.imul(z ^ (z >>> 16), 0x85ebca6b)
  z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35)
  return (z ^ (z >>> 16)) >>> 0
}
