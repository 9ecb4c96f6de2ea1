import type { Subscription } from 'rxjs'
import type { NodeId } from '../../graph/document/document.ts'
import type { Problem } from '../../graph/document/problem.ts'
import {
  EMPTY_COLLECTION,
  type PictureCollection,
  readCollection,
  referenceTo,
  writeCollection,
} from '../../graph/values/picture-collection.ts'
import { WritableSignal } from '../../session/base/signal.ts'
import type { ProjectSession } from '../../session/types.ts'

/** One change of what has been gathered. */
export type Edit = (collection: PictureCollection) => PictureCollection

/** What of the gathered pictures can be shown. */
export type CollectionState =
  | { readonly kind: 'loading' }
  | {
      readonly kind: 'ready'
      readonly collection: PictureCollection
      /** Contents that are not on this computer. */
      readonly missing: ReadonlySet<string>
    }
  /** The list itself is not on this computer, or cannot be read. */
  | { readonly kind: 'gone' }

/** The parameter of the node that says which pictures it has. */
export const PARAM = 'collection'
/** Milliseconds between two writes of work that goes on: each writes the whole list. */
const ONGOING_PAUSE = 1000
/** Lists that undo and redo come back to without reading. */
const MOST_KNOWN = 50

interface Step {
  collection: PictureCollection
  /** Steps of one piece of work become one step of undo. */
  readonly work?: string
}

/**
 * The pictures of one node. An edit shows at once; then the new list is kept, and only when it is, one command makes it
 * the node's: so undo and redo come by themselves, and what the document names is always there.
 */
export class KeptCollection {
  readonly state = new WritableSignal<CollectionState>({ kind: 'loading' })
  /** Why the last edit could not be kept. It has been taken back then. */
  readonly fault = new WritableSignal<Problem | undefined>(undefined)
  readonly #project: ProjectSession
  readonly #node: NodeId
  readonly #known = new Map<string, PictureCollection>()
  readonly #subscription: Subscription
  #steps: Step[] = []
  #inFlight: Step | undefined
  /** Somebody waits for it, so nothing is waited for. */
  #isHurried = false
  /** Edits that came before the list was read. */
  #early: (readonly [edit: Edit, work: string | undefined])[] = []
  #writing: Promise<void> | undefined
  /** The list the document names, as far as it is shown. */
  #named: string | undefined
  #pause: ReturnType<typeof setTimeout> | undefined
  #wake: (() => void) | undefined
  #isClosed = false

  constructor(project: ProjectSession, node: NodeId) {
    this.#project = project
    this.#node = node
    this.#subscription = project.document.changes.subscribe(() => this.#follow())
  }

  /** What is shown now; nothing while it is not known. */
  get collection(): PictureCollection | undefined {
    return this.state.value.kind === 'ready' ? this.state.value.collection : undefined
  }

  /** Changes what is there. Edits of one `work` are written now and then, and undone together. */
  edit(edit: Edit, work?: string): void {
    const { value } = this.state
    if (value.kind === 'loading') return void this.#early.push([edit, work])
    // A list that is gone is begun anew: what was in it cannot be told.
    const before = value.kind === 'gone' ? EMPTY_COLLECTION : this.collection
    const next = before && edit(before)
    if (!next || next === before) return
    this.fault.set(undefined)
    this.#show(next)
    const last = this.#steps.at(-1)
    if (last && work !== undefined && last.work === work && last !== this.#inFlight) last.collection = next
    else this.#steps.push({ collection: next, ...(work !== undefined && { work }) })
    this.#writing ??= this.#write()
  }

  /** These contents are on this computer again. */
  found(contents: Iterable<string>): void {
    const { value } = this.state
    if (value.kind !== 'ready' || value.missing.size === 0) return
    const missing = new Set(value.missing)
    for (const content of contents) missing.delete(content)
    if (missing.size < value.missing.size) this.state.set({ ...value, missing })
  }

  /** Resolves when everything that is shown is the node's, or could not be kept. */
  async written(): Promise<void> {
    this.#isHurried = true
    this.#wake?.()
    await this.#writing
    this.#isHurried = false
  }

  close(): void {
    void this.written()
    this.#isClosed = true
    this.#subscription.unsubscribe()
  }

  async #write(): Promise<void> {
    while (this.#steps.length > 0) {
      const step = this.#steps[0] as Step
      this.#inFlight = step
      const problem = await this.#keep(step)
      this.#inFlight = undefined
      // Meanwhile undo, redo or another tab has given the node another list.
      if (this.#steps[0] !== step) continue
      if (problem) {
        this.#steps = []
        this.fault.set(problem)
        this.#named = undefined
        this.#follow()
        break
      }
      this.#steps.shift()
      if (step.work !== undefined && !this.#isHurried) await this.#rest()
    }
    this.#writing = undefined
  }

  /** Until the next write of work that goes on, or somebody waits for it. */
  #rest(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = () => {
        clearTimeout(this.#pause)
        this.#wake = undefined
        resolve()
      }
      this.#pause = setTimeout(this.#wake, ONGOING_PAUSE)
    })
  }

  /** Why it could not be kept. */
  async #keep({ collection, work }: Step): Promise<Problem | undefined> {
    let hash: string | undefined
    try {
      const list = new TextEncoder().encode(writeCollection(collection))
      ;[hash] = await this.#project.ownData.contents.put([list])
    } catch (error) {
      return problemOf(error)
    }
    if (hash === undefined || !this.#project.document.value.nodes[this.#node]) return undefined
    if (this.#steps[0] !== this.#inFlight) return undefined
    this.#remember(hash, collection)
    const isEmpty = collection.classes.length === 0
    this.#named = isEmpty ? '' : hash
    const done = this.#project.perform({
      name: 'pictures',
      operation: {
        kind: 'set-param',
        id: this.#node,
        param: PARAM,
        value: isEmpty ? undefined : referenceTo(collection, hash),
      },
      ...(work !== undefined && { mergeKey: work, isOngoing: true }),
    })
    return done.ok ? undefined : done.problems[0]
  }

  /** Undo, redo, or another tab has given the node another list. */
  #follow(): void {
    const node = this.#project.document.value.nodes[this.#node]
    const named = hashIn(node?.params[PARAM])
    if (named === this.#named && this.state.value.kind !== 'loading') return
    this.#named = named
    this.#steps = []
    const known = named === '' ? EMPTY_COLLECTION : this.#known.get(named)
    if (known) this.#show(known)
    else void this.#load(named)
  }

  async #load(named: string): Promise<void> {
    const bytes = await this.#project.ownData.contents.get([named]).then(
      ([bytes]) => bytes,
      () => undefined,
    )
    const collection = bytes && readCollection(new TextDecoder().decode(bytes))
    if (this.#named !== named || this.#isClosed) return
    if (collection) {
      this.#remember(named, collection)
      this.#show(collection)
      await this.lookForMissing()
    } else this.state.set({ kind: 'gone' })
    for (const [edit, work] of this.#early.splice(0)) this.edit(edit, work)
  }

  /** Sees which contents are on this computer. */
  async lookForMissing(): Promise<void> {
    const { collection } = this
    if (!collection) return
    const hashes = [...new Set(collection.pictures.map(({ content }) => content))]
    const there = await this.#project.ownData.contents.has(hashes).catch(() => hashes.map(() => true))
    const missing = new Set(hashes.filter((_, i) => !there[i]))
    const { value } = this.state
    if (value.kind === 'ready' && (missing.size > 0 || value.missing.size > 0))
      this.state.set({ ...value, missing })
  }

  #show(collection: PictureCollection): void {
    const { value } = this.state
    this.state.set({ kind: 'ready', collection, missing: value.kind === 'ready' ? value.missing : new Set() })
  }

  #remember(hash: string, collection: PictureCollection): void {
    this.#known.set(hash, collection)
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= MOST_KNOWN) break
      this.#known.delete(oldest)
    }
  }
}

/** The empty text where the node has no list. */
function hashIn(value: unknown): string {
  const collection = (value as { readonly collection?: unknown } | undefined)?.collection
  return typeof collection === 'string' ? collection : ''
}

function problemOf(error: unknown): Problem {
  const { problem } = error as { readonly problem?: Problem }
  if (!problem) throw error
  return problem
}
