import { splitSeed } from '../src/graph/base/hash.ts'
import type { NodeId } from '../src/graph/document/document.ts'
import type { RunView } from '../src/session/run-view.ts'
import { digitAt } from '../tests/ui/support/drawn-digits.ts'

const chance = (...purpose: (string | number)[]) => splitSeed(1, ...purpose) / 2 ** 32

/** How a scripted run learns: the share of wrong answers that is left after many epochs, and how fast it gets there. */
export interface Learning {
  readonly wrong: number
  readonly pace: number
  /** By how much smaller gradients are one layer further from the end. */
  readonly vanishing?: number
  readonly dead?: number
}

/** What the epochs of a run recorded that tells so many drawn digits apart, with layers as they are named. */
export function scriptedTraces(
  run: string,
  epochs: number,
  layers: readonly NodeId[],
  { wrong, pace, vanishing = 1, dead = 0.05 }: Learning,
  examples = 500,
): Pick<RunView, 'trace' | 'validation'> {
  const validation = Uint8Array.from({ length: examples }, (_, i) => digitAt(i))
  return {
    validation,
    trace: Array.from({ length: epochs }, (_, place) => {
      const left = wrong + (0.85 - wrong) * Math.exp(-place * pace)
      return {
        epoch: place + 1,
        trainedMs: (place + 1) * 1300,
        answers: validation.map((actual, i) => {
          // Some examples are hard for everybody.
          const hard = 0.4 * chance('hard', i) + 0.6 * chance(run, 'wrong', i)
          return hard > left ? actual : (actual + 1 + Math.floor(9 * chance(run, 'as', actual, i % 5))) % 10
        }),
        layers: layers.map((layer, i) => {
          const gradients =
            (0.02 * Math.exp(-place * 0.08) * (0.7 + 0.6 * chance(run, layer, place))) /
            vanishing ** (layers.length - 1 - i)
          return { layer, weights: 0.08 + 0.004 * place + 0.02 * i, gradients, updates: gradients * 0.03 }
        }),
        relus: layers.slice(0, -1).map((layer, i) => ({ layer, dead: Math.min(1, dead * (i + 1) * place) })),
      }
    }),
  }
}
