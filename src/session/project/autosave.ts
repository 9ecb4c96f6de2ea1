import type { GraphDocument } from '../../graph/document.ts'
import { sameJson } from '../../graph/json.ts'
import type { Problem } from '../../graph/problem.ts'
import type { ProjectInfo, Storage } from '../../storage/types.ts'
import { LatestWriter, type WriterState } from '../latest-writer.ts'
import { LiveValue } from '../live.ts'
import type { Timing } from '../timing.ts'
import type { Live, SavedState } from '../types.ts'

/** From an edit to the write, in milliseconds: half of the half second in which an edit has to be safe. */
const DELAY = 250

export interface AutosaveOptions {
  readonly storage: Storage
  readonly timing: Timing
  /** When the document was saved last. */
  readonly savedAt: number
  readonly saved: (info: ProjectInfo) => void
}

/** Saves a document after every edit, and says truthfully whether it is on the disk. */
export class Autosave {
  readonly state: Live<SavedState>
  readonly #state: LiveValue<SavedState>
  readonly #writer: LatestWriter<GraphDocument>
  readonly #now: () => number
  #at: number
  /** When the oldest edit was made that is not on the disk. */
  #since: number | undefined
  #readOnly: Problem | undefined

  constructor({ storage, timing, savedAt, saved }: AutosaveOptions) {
    this.#at = savedAt
    this.#now = timing.now
    this.#state = new LiveValue<SavedState>({ kind: 'saved', at: savedAt }, sameJson)
    this.state = this.#state
    this.#writer = new LatestWriter<GraphDocument>({
      write: async (document) => {
        const result = await storage.saveProject(document)
        if (result.ok) {
          this.#at = result.value.changedAt
          saved(result.value)
        }
        return result
      },
      delay: DELAY,
      schedule: timing.schedule,
      changed: (state) => this.#show(state),
    })
  }

  /** Hands in the document after an edit. */
  put(document: GraphDocument): void {
    if (this.#readOnly) return
    this.#since ??= this.#now()
    this.#writer.put(document)
  }

  /** Whether there are edits that are not on the disk. */
  get hasUnsaved(): boolean {
    return this.#since !== undefined
  }

  /** Resolves when everything handed in is on the disk, or the attempt has failed. */
  flush(): Promise<void> {
    return this.#writer.flush()
  }

  /** Takes no more edits until `free`. Those that are not on the disk stay unsaved, and that is what it says. */
  hold(problem: Problem): void {
    this.#readOnly = problem
    if (this.#since === undefined) this.#state.set({ kind: 'read-only', problem })
    else this.#state.set({ kind: 'unsaved', what: 'edits', since: this.#since, problem })
  }

  /** Begins to write; what is on the disk was saved at `savedAt`. */
  free(savedAt: number): void {
    this.#readOnly = undefined
    this.#at = savedAt
    this.#show({ kind: 'written' })
  }

  get readOnly(): Problem | undefined {
    return this.#readOnly
  }

  end(): void {
    this.#writer.close()
    this.#state.end()
  }

  #show(state: WriterState): void {
    if (state.kind === 'written') this.#since = undefined
    if (this.#readOnly) this.hold(this.#readOnly)
    else if (state.kind === 'written') this.#state.set({ kind: 'saved', at: this.#at })
    else if (state.kind === 'writing') this.#state.set({ kind: 'saving' })
    else
      this.#state.set({
        kind: 'unsaved',
        what: 'edits',
        since: this.#since ?? this.#now(),
        problem: state.problem,
      })
  }
}
