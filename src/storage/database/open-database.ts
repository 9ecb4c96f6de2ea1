import { type DBSchema, type IDBPDatabase, openDB, type StoreNames } from 'idb'
import { failed, ok, type Problem, type Result } from '../../graph/document/problem.ts'
import { reasonOf, storageProblem } from '../storage-problem.ts'
import { abort } from './abort.ts'
import type { Migration } from './migration.ts'
import { isDiskFull } from './problem-from-error.ts'

/** How long other tabs may take to let go of an older version, in milliseconds. */
const PATIENCE = 3000

export interface OpenDatabaseOptions<D extends DBSchema> {
  readonly name: string
  readonly migrations: readonly Migration[]
  /** A store without a key path, for a write of which nothing stays. */
  readonly passing: StoreNames<D>
  /** Milliseconds the browser may say nothing. */
  readonly patience: number
  /** A newer version wants to open (`true`) or somebody deletes everything: the handle has to be closed now. */
  readonly onTakenOver: (handle: IDBPDatabase<D>, newer: boolean) => void
  /** The browser closed the connection on its own. */
  readonly onTerminated: (handle: IDBPDatabase<D>) => void
}

export interface OpenedDatabase<D extends DBSchema> {
  readonly handle: IDBPDatabase<D>
  /** There was no database before. */
  readonly created: boolean
}

/** Opens the database at the version the migrations lead to. Never deletes anything. */
export async function openDatabase<D extends DBSchema>(
  options: OpenDatabaseOptions<D>,
): Promise<Result<OpenedDatabase<D>>> {
  const version = options.migrations.length
  let found = version
  let migrationError: unknown
  let handle: IDBPDatabase<D> | undefined
  let waiting: ReturnType<typeof setTimeout> | undefined
  let wait = (_patience: number, _problem: Problem) => {}
  const outOfPatience = new Promise<Problem>((resolve) => {
    wait = (patience, problem) => {
      clearTimeout(waiting)
      waiting = setTimeout(resolve, patience, problem)
    }
  })
  wait(options.patience, storageProblem('storage-silent', { seconds: Math.round(options.patience / 1000) }))

  // Async, so that a missing `indexedDB` rejects like everything else.
  const open = async () =>
    openDB<D>(options.name, version, {
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
      blocked: () => wait(PATIENCE, storageProblem('storage-blocked')),
      blocking(_current, wanted) {
        if (handle) options.onTakenOver(handle, wanted !== null)
      },
      terminated() {
        if (handle) options.onTerminated(handle)
      },
    })

  const opened = open()
  // It may still open once the other tab is gone; nobody waits for it then.
  const tooLate = (problem: Problem) => {
    opened.then(
      (late) => late.close(),
      () => {},
    )
    return failed<OpenedDatabase<D>>(problem)
  }
  try {
    const late = outOfPatience.then((problem) => ({ problem }))
    const got = await Promise.race([opened.then((opened) => ({ opened })), late])
    if ('problem' in got) return tooLate(got.problem)
    handle = got.opened
    const flushed = found < version ? await Promise.race([flush(handle, options.passing), late]) : undefined
    return flushed ? tooLate(flushed.problem) : ok({ handle, created: found === 0 })
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
async function flush<D extends DBSchema>(
  handle: IDBPDatabase<D>,
  passing: StoreNames<D>,
): Promise<undefined> {
  const { store, done } = handle.transaction(passing, 'readwrite', { durability: 'strict' })
  await Promise.all([store.put(handle.version as never, '' as never), store.delete('' as never), done])
  return undefined
}

/** @param converting an older database was found and its migration was under way */
function openingProblem(error: unknown, converting: boolean): Problem {
  const name = error instanceof DOMException ? error.name : ''
  if (isDiskFull(error)) return storageProblem('storage-full')
  if (name === 'VersionError') return storageProblem('storage-outdated')
  const reason = reasonOf(error)
  if (converting) return storageProblem('storage-not-converted', { reason })
  // No indexedDB at all is a ReferenceError, a forbidden one a SecurityError or InvalidStateError. Chromium says
  // UnknownError where there is a database that it cannot open, mostly on a full disk.
  return storageProblem(name === 'UnknownError' ? 'storage-not-opened' : 'storage-unavailable', { reason })
}
