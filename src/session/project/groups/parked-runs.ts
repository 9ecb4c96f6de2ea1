import type { RunId } from '../../../engine/protocol.ts'
import { aboutBytes } from '../../../runs/about-bytes.ts'
import type { TrainerRun } from '../runs/trainer-run.ts'

/** Bytes of weights that runs which were set aside hold at most. */
const MOST_BYTES = 256 * 2 ** 20

/**
 * Runs that were set aside, with the weights they go on from. A sweep sets all of its runs aside at the end of a round,
 * and of a large network that would be more than a page may hold: those that were set aside first are let go then.
 */
export class ParkedRuns {
  readonly #most: number
  readonly #runs = new Map<RunId, { readonly run: TrainerRun; readonly bytes: number }>()

  constructor(most = MOST_BYTES) {
    this.#most = most
  }

  has(id: RunId): boolean {
    return this.#runs.has(id)
  }

  get(id: RunId): TrainerRun | undefined {
    return this.#runs.get(id)?.run
  }

  /** Returns those that are let go. */
  put(run: TrainerRun): readonly RunId[] {
    const { run: id } = run.state
    this.#runs.delete(id)
    this.#runs.set(id, { run, bytes: aboutBytes(run.checkpoint) })
    let bytes = 0
    const over = new Set<RunId>()
    for (const [each, held] of [...this.#runs].reverse()) {
      bytes += held.bytes
      if (bytes > this.#most && each !== id) over.add(each)
    }
    return this.#delete((each) => over.has(each))
  }

  take(id: RunId): TrainerRun | undefined {
    const run = this.#runs.get(id)?.run
    this.#runs.delete(id)
    return run
  }

  /** Only runs that may go on need their weights. Returns those that are let go. */
  forgetAllBut(waiting: ReadonlySet<RunId>): readonly RunId[] {
    return this.#delete((id) => !waiting.has(id))
  }

  clear(): void {
    this.#runs.clear()
  }

  #delete(isGone: (id: RunId) => boolean): readonly RunId[] {
    const gone = [...this.#runs.keys()].filter(isGone)
    for (const id of gone) this.#runs.delete(id)
    return gone
  }
}
