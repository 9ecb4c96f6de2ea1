import { canonicalJson } from './json.ts'
import { mix32 } from './mix32.ts'

/** 64 bits of MurmurHash3-style mixing over UTF-16 units, as 16 hex digits. For identity, not for security. */
export function hashText(text: string): string {
  return hex(mix(text, 0x9e3779b9)) + hex(mix(text, 0x85ebca6b))
}

/** Equal plain data gives equal hashes, whatever the order of its keys. */
export function hashJson(value: unknown): string {
  return hashText(canonicalJson(value))
}

/**
 * A seed for one purpose (`weights`, layer 3), independent of the seeds for all others: adding a purpose never
 * changes what another draws. 0 … 2³¹−1, which every consumer (tfjs, Keras, seedrandom) takes.
 */
export function splitSeed(seed: number, ...purpose: readonly (string | number)[]): number {
  return mix(`${seed}/${purpose.join('/')}`, 0x2545f491) & 0x7fffffff
}

function mix(text: string, start: number): number {
  let h = start >>> 0
  for (let i = 0; i < text.length; i++) {
    let k = Math.imul(text.charCodeAt(i), 0xcc9e2d51)
    k = (k << 15) | (k >>> 17)
    h ^= Math.imul(k, 0x1b873593)
    h = (h << 13) | (h >>> 19)
    h = (Math.imul(h, 5) + 0xe6546b64) >>> 0
  }
  return mix32(h ^ text.length)
}

function hex(word: number): string {
  return word.toString(16).padStart(8, '0')
}
