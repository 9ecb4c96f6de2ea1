import { sameJson } from '../../../graph/base/json.ts'
import type { GraphDocument } from '../../../graph/document/document.ts'
import type { Problem } from '../../../graph/document/problem.ts'
import type { ProjectInfo, Revision, Storage } from '../../../storage/types.ts'
import { LatestWriter, type WriterState } from '../../base/latest-writer.ts'
import { WritableSignal } from '../../base/signal.ts'
import type { Timing } from '../../base/timing.ts'
import type { SavedState } from '../../saved-state.ts'
import type { Signal } from '../../signal.ts'

/** From an edit to the write, in milliseconds. An edit has to be safe within half a second, on a busy computer too. */
const DELAY = 150

const CHANGED = 'project-changed-elsewhere'

export interface AutosaveOptions {
  readonly storage: Storage
  readonly timing: Timing
  /** When the document was saved last. */
  readonly savedAt: number
  /** The save that the document was read from. */
  readonly revision: Revision
  readonly saved: (info: ProjectInfo) => void
}

/** Saves a document after every edit, and says truthfully whether it is on the disk. */
export class Autosave {
  readonly state: Signal<SavedState>
  readonly #state: WritableSignal<SavedState>
  readonly #writer: LatestWriter<GraphDocument>
  readonly #now: () => number
  #at: number
  #revision: Revision
  /** When the oldest edit was made that is not on the disk. */
  #since: number | undefined
  #readOnly: Problem | undefined
  #failure: Problem | undefined

  constructor({ storage, timing, savedAt, revision, saved }: AutosaveOptions) {
    this.#at = savedAt
    this.#revision = revision
    this.#now = timing.now
    this.#state = new WritableSignal<SavedState>({ kind: 'saved', at: savedAt }, sameJson)
    this.state = this.#state
    this.#writer = new LatestWriter<GraphDocument>({
      write: async (document) => {
        const result = await storage.saveProject(document, this.#revision)
        if (result.ok) {
          const { revision, ...info } = result.value
          this.#at = info.changedAt
          this.#revision = revision
          saved(info)
        }
        return result
      },
      overlaps: true,
      delay: DELAY,
      schedule: timing.schedule,
      changed: (state) => this.#changed(state),
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
    this.#show()
  }

  /** Begins to write over what is on the disk, which was saved at `savedAt`. */
  free(savedAt: number, revision: Revision): void {
    this.#readOnly = undefined
    this.#at = savedAt
    this.#revision = revision
    this.#changed({ kind: 'written' })
  }

  get readOnly(): Problem | undefined {
    return this.#readOnly
  }

  end(): void {
    this.#writer.close()
    this.#state.end()
  }

  #changed(state: WriterState): void {
    if (state.kind === 'written') this.#since = undefined
    this.#failure = state.kind === 'failing' ? state.problem : undefined
    this.#show()
  }

  #show(): void {
    const [since, readOnly, failure] = [this.#since, this.#readOnly, this.#failure]
    // That another tab has saved something else outlasts that it has the project.
    const problem = failure?.code === CHANGED ? failure : (readOnly ?? failure)
    if (since !== undefined && problem) this.#state.set({ kind: 'unsaved', what: 'edits', since, problem })
    else if (readOnly) this.#state.set({ kind: 'read-only', problem: readOnly })
    else this.#state.set(since === undefined ? { kind: 'saved', at: this.#at } : { kind: 'saving' })
  }
}
