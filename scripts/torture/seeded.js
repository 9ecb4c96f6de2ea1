// @ts-check

/**
 * Chance that repeats (mulberry32, https://gist.github.com/tommyettinger/46a874533244883189143505d203312c).
 * @param {number} seed
 */
export function seeded(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    /**
     * A whole number of an interval, both ends included.
     * @param {number} from
     * @param {number} to
     */
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    /**
     * @template T
     * @param {readonly [T, ...T[]]} things
     * @returns {T}
     */
    oneOf: (things) => things[Math.floor(next() * things.length)] ?? things[0],
  }
}

/** @typedef {ReturnType<typeof seeded>} Chance */
