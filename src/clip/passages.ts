import { PARTS, type Part } from '../graph/values/port-value.ts'

/** The size of the clip and how fast it runs; lengths in pixels, times in seconds. */
export const CLIP = { width: 128, height: 96, framesPerSecond: 12 } as const

/** In the order of the screw recipe's labels. */
export const KINDS = ['internal hex', 'Phillips', 'Pozidriv', 'hex', 'Torx'] as const

/**
 * How many screws of a kind are filmed for each part, one after the other. Those of the test are filmed on another day,
 * and no screw is in two parts: frames of one screw are nearly the same, so they would make every network look good.
 */
const SCREWS: Readonly<Record<Part, number>> = { train: 16, validation: 4, test: 8 }

/** How long a screw turns under the camera. */
const SECONDS = 1

/** A time of the clip in which one screw is seen. */
export interface Passage {
  readonly kind: number
  readonly part: Part
  readonly seed: number
  readonly from: number
  readonly to: number
}

/** One kind after the other. */
export function passages(): Passage[] {
  const found: Passage[] = []
  for (const kind of KINDS.keys())
    for (const part of PARTS)
      for (let screw = 0; screw < SCREWS[part]; screw++) {
        const from = found.length * SECONDS
        found.push({ kind, part, seed: 7001 + 13 * found.length, from, to: from + SECONDS })
      }
  return found
}
