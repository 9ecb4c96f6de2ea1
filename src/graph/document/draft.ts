import { dictionary, lookup } from '../base/lookup.ts'
import type { Changes, Records } from './changes.ts'
import type { GraphDocument, NodeId, Wire, WireId } from './document.ts'

type Entry<K extends Records> = GraphDocument[K][string]

/**
 * A document while operations are applied to it. What they change is copied once, however many they are: a part of a
 * graph with thousands of nodes is put in by as many operations.
 */
export class Draft {
  #document: GraphDocument
  readonly #copied = new Set<Records>()
  #wiresAt: Map<NodeId, Set<WireId>> | undefined
  readonly #touched: Record<Records, Set<string>> = {
    nodes: new Set(),
    wires: new Set(),
    notes: new Set(),
    frames: new Set(),
  }
  readonly #dropped = new Set<string>()
  #isReordered = false
  #isReplaced = false

  constructor(document: GraphDocument) {
    this.#document = document
  }

  /** As it is now; later changes may show in it. */
  get document(): GraphDocument {
    return this.#document
  }

  /** What has been changed so far; unknown where the whole document was put in the place of another. */
  get changes(): Changes | undefined {
    return this.#isReplaced ? undefined : { ...this.#touched, isReordered: this.#isReordered }
  }

  get<K extends Records>(records: K, id: string): Entry<K> | undefined {
    return lookup<Entry<K>>(this.#document[records] as Readonly<Record<string, Entry<K>>>, id)
  }

  put<K extends Records>(records: K, id: string, entry: Entry<K>): void {
    const touched = this.#touched[records]
    if (!this.get(records, id)) {
      // It comes last, also among what was touched.
      touched.delete(id)
      this.#isReordered ||= this.#dropped.has(`${records}/${id}`)
    }
    touched.add(id)
    this.#own(records)[id] = entry
    if (records === 'wires') this.#note(id, entry as Wire)
  }

  drop(records: Records, id: string): void {
    const gone = this.get(records, id)
    this.#touched[records].add(id)
    this.#dropped.add(`${records}/${id}`)
    delete this.#own(records)[id]
    if (records !== 'wires' || !gone) return
    for (const [node] of [(gone as Wire).from, (gone as Wire).to]) this.#wiresAt?.get(node)?.delete(id)
  }

  /** Fields of the document itself; `undefined` leaves one out. */
  set(fields: Partial<Omit<GraphDocument, Records>>): void {
    const { summary, ...others } = { ...this.#document, ...fields }
    this.#document = summary === undefined ? others : { ...others, summary }
  }

  /** The document as it is now, untouched by what is still to come. */
  settled(): GraphDocument {
    this.#copied.clear()
    return this.#document
  }

  replace(document: GraphDocument): void {
    this.#isReplaced = true
    this.#document = document
    this.#copied.clear()
    this.#wiresAt = undefined
  }

  /** The wires that begin or end at a node. */
  wiresAt(node: NodeId): readonly WireId[] {
    if (!this.#wiresAt) {
      this.#wiresAt = new Map()
      for (const [id, wire] of Object.entries(this.#document.wires)) this.#note(id, wire)
    }
    return [...(this.#wiresAt.get(node) ?? [])]
  }

  #note(id: WireId, wire: Wire): void {
    if (!this.#wiresAt) return
    for (const [node] of [wire.from, wire.to]) {
      const wires = this.#wiresAt.get(node) ?? new Set()
      this.#wiresAt.set(node, wires.add(id))
    }
  }

  #own<K extends Records>(records: K): Record<string, Entry<K>> {
    if (!this.#copied.has(records)) {
      this.#copied.add(records)
      this.#document = { ...this.#document, [records]: dictionary<unknown>(this.#document[records]) }
    }
    return this.#document[records] as Record<string, Entry<K>>
  }
}
