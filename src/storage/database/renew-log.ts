import { deleteDB, openDB } from 'idb'

/** Chromium and what is made of it, on an insecure address too. */
const isChromium = () => /Chrom(e|ium)\//.test(navigator.userAgent)

/**
 * Has Chromium begin a new log of writes. Its store (LevelDB with `reuse_logs`) goes on writing behind a record that a
 * full disk or a power cut has left incomplete. Nothing is wrong then until the next start: what follows the incomplete
 * record is unreadable, and Chromium deletes everything that the site has kept.
 *
 * Deleting a database makes the store compact (`BackingStore::DeleteDatabase`, `kDeferredWithCompaction`): all that the
 * log holds goes into a table, and the log with it. Resolves with whether that was asked for; never rejects.
 */
export async function renewLog(name: string): Promise<boolean> {
  if (!isChromium()) return true
  try {
    const passing = `${name}-passing`
    const database = await openDB(passing, 1, {
      upgrade: (opened) => void opened.createObjectStore('nothing'),
    })
    database.close()
    await deleteDB(passing)
    return true
  } catch {
    // A disk that is full is told where something is to be saved.
    return false
  }
}
