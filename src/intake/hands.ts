import type { ContentStore } from '../contents/content-store.ts'
import { WORK, type WorkInput, type WorkName, type WorkOutput } from './work.ts'

export interface Watching {
  readonly report?: (done: number) => void
  /** Asks for an early end. */
  readonly signal?: AbortSignal
  /** Milliseconds after which what works on it is ended, where that can be. */
  readonly within?: number
}

/** Who does the work. */
export interface Hands {
  /** How many things are worked on at a time. */
  readonly count: number
  /**
   * Does it as soon as a hand is free. Rejects with a {@link LostHand} where what works on it ends of its own, and with
   * a {@link NoHands} where nothing can work at all.
   */
  do<W extends WorkName>(work: W, input: WorkInput<W>, watching?: Watching): Promise<WorkOutput<W>>
}

export class LostHand extends Error {}
export class NoHands extends Error {}

/** The program itself does it. */
export function handsInProcess(contents: ContentStore): Hands {
  return {
    count: 1,
    do: (work, input, { report = () => {}, signal } = {}) =>
      WORK[work](input, { contents, report, isCancelled: () => signal?.aborted === true }),
  }
}
