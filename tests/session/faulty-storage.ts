import { failed, problem } from '../../src/graph/document/problem.ts'
import type { Storage } from '../../src/storage/types.ts'

/** A storage whose writes can be held back or refused, as a slow or full disk does. */
export interface FaultyStorage {
  readonly storage: Storage
  /** Writes of documents and runs fail while this is on. */
  full: boolean
  /** Only what is small finds room while this is on. */
  crowded: boolean
  /** Not even runs can be deleted while this is on. */
  locked: boolean
  /** Writes of documents and runs wait for this. */
  held: Promise<void> | undefined
  /** The titles in the order in which documents were written. */
  readonly written: string[]
  /** Calls of `saveProject` so far. */
  tries: number
}

export function faultyStorage(real: Storage): FaultyStorage {
  const faulty: FaultyStorage = {
    full: false,
    crowded: false,
    locked: false,
    held: undefined,
    written: [],
    tries: 0,
    storage: {
      ...real,
      async saveProject(document, over) {
        faulty.tries++
        await faulty.held
        if (faulty.full) return failed(problem('storage-full'))
        faulty.written.push(String(document.title))
        return real.saveProject(document, over)
      },
      async saveRun(run, weights, isLast) {
        await faulty.held
        return faulty.full ? failed(problem('storage-full')) : real.saveRun(run, weights, isLast)
      },
      async saveKept(project, entries) {
        await faulty.held
        const isLarge = faulty.crowded && entries.some(({ weights }) => weights)
        return faulty.full || isLarge ? failed(problem('storage-full')) : real.saveKept(project, entries)
      },
      async deleteKept(project, runs, needed) {
        await faulty.held
        return faulty.locked ? failed(problem('storage-full')) : real.deleteKept(project, runs, needed)
      },
    },
  }
  return faulty
}

/** A promise and the way to fulfil it. */
export function latch(): { readonly held: Promise<void>; readonly open: () => void } {
  let open = () => {}
  const held = new Promise<void>((resolve) => {
    open = resolve
  })
  return { held, open }
}
