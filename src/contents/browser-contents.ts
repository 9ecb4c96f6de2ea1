import type { DBSchema } from 'idb'
import type { ContentHash } from '../graph/base/content-hash.ts'
import { joined } from '../graph/base/joined.ts'
import { ok, type Result } from '../graph/document/problem.ts'
import { Connection } from '../storage/database/connection.ts'
import type { Migration } from '../storage/database/migration.ts'
import { ContentFault } from './content-fault.ts'
import type { ContentStore } from './content-store.ts'
import { hashContent } from './hash-content.ts'
import { isList } from './is-list.ts'

interface Note {
  readonly bytes: number
  readonly keptAt: number
  readonly isList: boolean
}

/** Long ones lie in pieces, since no browser takes a value of any length. */
interface ContentSchema extends DBSchema {
  pieces: { key: [hash: ContentHash, place: number]; value: Uint8Array<ArrayBuffer> }
  notes: { key: ContentHash; value: Note }
}

const createStores: Migration = (database) => {
  database.createObjectStore('pieces')
  database.createObjectStore('notes')
}

/** Bytes; Firefox takes 256 MB for all that is written at once, Chromium no more than 128 MB in one value. */
const PIECE = 1 << 25
/** So many bytes may take as long as anything else is waited for. */
const USUAL_BYTES = 1 << 25

export interface BrowserContentsOptions {
  /** Name of the database; one per origin is enough outside tests. */
  readonly name?: string
  /** Milliseconds since 1970. */
  readonly now?: () => number
  /** Bytes of a piece. */
  readonly piece?: number
}

/**
 * In this browser's IndexedDB, in a database of its own, which the page and its workers share. Nothing is opened before
 * something is asked for; what could not be opened is tried again the next time.
 */
export function browserContents(options: BrowserContentsOptions = {}): ContentStore & { close(): void } {
  const { name = 'faltwerk-contents', now = Date.now, piece = PIECE } = options
  let opening: Promise<Connection<ContentSchema>> | undefined

  function open(): Promise<Connection<ContentSchema>> {
    opening ??= Connection.open<ContentSchema>({
      name,
      migrations: [createStores],
      passing: 'notes',
      emit: () => {},
      isLogNew: true,
    }).then(good)
    opening.catch(() => {
      opening = undefined
    })
    return opening
  }

  return {
    async get(hashes) {
      const connection = await open()
      return good(
        await connection.read(['pieces'], async (transaction) => {
          const pieces = transaction.objectStore('pieces')
          const whole = async (hash: ContentHash) => {
            const found: Uint8Array<ArrayBuffer>[] = []
            for (;;) {
              const next = await pieces.get([hash, found.length])
              if (next) found.push(next)
              if (!next || next.length < piece) return wholeOf(found)
            }
          }
          return ok(await Promise.all(hashes.map(whole)))
        }),
      )
    },

    async put(contents) {
      const hashes = await Promise.all(contents.map(hashContent))
      const brought = new Map(hashes.map((hash, i) => [hash, contents[i] as Uint8Array<ArrayBuffer>]))
      const bytes = [...brought.values()].reduce((sum, { length }) => sum + length, 0)
      const connection = await open()
      const written = await connection.write(
        ['pieces', 'notes'],
        async (transaction) => {
          const [pieces, notes] = [transaction.objectStore('pieces'), transaction.objectStore('notes')]
          const known = await Promise.all(Array.from(brought.keys(), (hash) => pieces.getKey([hash, 0])))
          const requests = Array.from(brought, ([hash, content], i) => [
            notes.put({ bytes: content.length, keptAt: now(), isList: isList(content) }, hash),
            ...(known[i]
              ? []
              : inPieces(content, piece).map((part, place) => pieces.put(part, [hash, place]))),
          ])
          await Promise.all(requests.flat())
          return ok(undefined)
        },
        { durability: 'strict', effort: 1 + bytes / USUAL_BYTES },
      )
      good(written)
      return hashes
    },

    async has(hashes) {
      const connection = await open()
      return good(
        await connection.read(['pieces'], async (transaction) => {
          const pieces = transaction.objectStore('pieces')
          const keys = await Promise.all(hashes.map((hash) => pieces.getKey([hash, 0])))
          return ok(keys.map((key) => key !== undefined))
        }),
      )
    },

    async list() {
      const connection = await open()
      return good(
        await connection.read(['notes'], async (transaction) => {
          const store = transaction.objectStore('notes')
          const [hashes, notes] = await Promise.all([store.getAllKeys(), store.getAll()])
          return ok(hashes.map((hash, i) => ({ hash, ...(notes[i] as Note) })))
        }),
      )
    },

    async remove(hashes, keptBefore = Number.POSITIVE_INFINITY) {
      const connection = await open()
      const removed = await connection.write(['pieces', 'notes'], async (transaction) => {
        const [pieces, notes] = [transaction.objectStore('pieces'), transaction.objectStore('notes')]
        const known = await Promise.all(hashes.map((hash) => notes.get(hash)))
        const old = hashes.filter((_, i) => !((known[i]?.keptAt ?? 0) >= keptBefore))
        await Promise.all(
          old.flatMap((hash) => [pieces.delete(IDBKeyRange.bound([hash], [hash, []])), notes.delete(hash)]),
        )
        return ok(undefined)
      })
      good(removed)
    },

    close() {
      void opening?.then((connection) => connection.close()).catch(() => {})
    },
  }
}

function good<T>(result: Result<T>): T {
  if (result.ok) return result.value
  const [problem] = result.problems
  if (!problem) throw new Error('a failure without a problem')
  throw new ContentFault(problem.code === 'storage-full' ? 'full' : 'unavailable', problem)
}

/** At least one, also of nothing. What is handed over to the browser is copied there. */
function inPieces(content: Uint8Array<ArrayBuffer>, length: number): readonly Uint8Array<ArrayBuffer>[] {
  const parts = [ownBytes(content.subarray(0, length))]
  for (let from = length; from < content.length; from += length)
    parts.push(ownBytes(content.subarray(from, from + length)))
  return parts
}

/** A view is kept with the whole buffer below it. */
function ownBytes(view: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return view.byteLength === view.buffer.byteLength ? view : view.slice()
}

/** Most contents are one piece, which need not be copied. */
function wholeOf(pieces: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> | undefined {
  return pieces.length < 2 ? pieces[0] : joined(pieces)
}
