import { openDB } from 'idb'
import { failed, ok, type Problem, type Result } from '../../graph/problem.ts'
import { reasonOf, storageProblem } from '../storage-problem.ts'
import { abort } from './abort.ts'
import type { Migration } from './migrations.ts'
import type { FaltwerkSchema, Handle } from './schema.ts'

/** How long other tabs may take to let go of an older version, in milliseconds. */
const PATIENCE = 3000

export interface OpenDatabaseOptions {
  readonly name: string
  readonly migrations: readonly Migration[]
  /** A newer version wants to open (`true`) or somebody deletes everything: the handle has to be closed now. */
  readonly onTakenOver: (handle: Handle, newer: boolean) => void
  /** The browser closed the connection on its own. */
  readonly onTerminated: (handle: Handle) => void
}

export interface OpenedDatabase {
  readonly handle: Handle
  /** There was no database before. */
  readonly created: boolean
}

/** Opens the database at the version the migrations lead to. Never deletes anything. */
export async function openDatabase(options: OpenDatabaseOptions): Promise<Result<OpenedDatabase>> {
  const version = options.migrations.length
  let found = version
  let migrationError: unknown
  let handle: Handle | undefined
  let waiting: ReturnType<typeof setTimeout> | undefined
  let wait = () => {}
  const outOfPatience = new Promise<void>((resolve) => {
    wait = () => {
      waiting = setTimeout(resolve, PATIENCE)
    }
  })

  // Async, so that a missing `indexedDB` rejects like everything else.
  const open = async () =>
    openDB<FaltwerkSchema>(options.name, version, {
      async upgrade(database, oldVersion, _newVersion, transaction) {
        found = oldVersion
        // The request to open fails as well, and that is where it is dealt with.
        transaction.done.catch(() => {})
        try {
          for (const migrate of options.migrations.slice(oldVersion)) {
            await migrate(database as never, transaction as never)
          }
        } catch (error) {
          migrationError = error
          abort(transaction)
        }
      },
      blocked: () => wait(),
      blocking(_current, wanted) {
        if (handle) options.onTakenOver(handle, wanted !== null)
      },
      terminated() {
        if (handle) options.onTerminated(handle)
      },
    })

  const opened = open()
  try {
    handle = (await Promise.race([opened, outOfPatience])) ?? undefined
    if (!handle) {
      // It may still open once the other tab is gone; nobody waits for it then.
      opened.then(
        (late) => late.close(),
        () => {},
      )
      return failed(storageProblem('storage-blocked'))
    }
    if (found < version) await flush(handle)
    return ok({ handle, created: found === 0 })
  } catch (error) {
    handle?.close()
    return failed(openingProblem(migrationError ?? error, found > 0 && found < version))
  } finally {
    clearTimeout(waiting)
  }
}

/**
 * A version change is committed with the browser's default durability (relaxed in Chromium). A strict transaction
 * after it forces both to the disk; it writes something that nobody sees.
 */
async function flush(handle: Handle): Promise<void> {
  const { store, done } = handle.transaction('settings', 'readwrite', { durability: 'strict' })
  await Promise.all([store.put(handle.version, ''), store.delete(''), done])
}

/** @param converting an older database was found and its migration was under way */
function openingProblem(error: unknown, converting: boolean): Problem {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'QuotaExceededError') return storageProblem('storage-full')
  if (name === 'VersionError') return storageProblem('storage-outdated')
  // No indexedDB at all is a ReferenceError, a forbidden one a SecurityError or InvalidStateError.
  return storageProblem(converting ? 'storage-not-converted' : 'storage-unavailable', {
    reason: reasonOf(error),
  })
}
