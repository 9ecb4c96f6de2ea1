import { ok, type Result } from '../../graph/document/problem.ts'
import { Connection } from '../database/connection.ts'
import type { Migration } from '../database/migration.ts'
import { StoreListeners } from '../store-listeners.ts'
import type { Storage, StoreChange } from '../types.ts'
import { ChangeChannel } from './change-channel.ts'
import { keptStorage } from './kept.ts'
import { LockClaims } from './lock-claims.ts'
import { MIGRATIONS } from './migrations.ts'
import type { ProjectClaims } from './project-claims.ts'
import { type KnownProjects, projectStorage } from './projects.ts'
import { purgeDeleted } from './purge-deleted.ts'
import { RecordClaims } from './record-claims.ts'
import { runStorage } from './runs.ts'
import type { FaltwerkSchema } from './schema.ts'
import { estimateSpace, persistSpace } from './space.ts'

export interface IndexedDbStorageOptions {
  /** Name of the database; one per origin is enough outside tests. */
  readonly name?: string
  /** Milliseconds since 1970. */
  readonly now?: () => number
  /** The version of the database is their number. */
  readonly migrations?: readonly Migration[]
  /** Milliseconds the browser may say nothing before a call gives up. */
  readonly patience?: number
  /** Whether the browser keeps the line of those who want to write; what this page can do where left out. */
  readonly locks?: boolean
}

/**
 * The storage in this browser's IndexedDB. Fails with `storage-unavailable` (none here: fall back to
 * `createMemoryStorage`), `storage-outdated` (the saved data is newer than the page), `storage-blocked` (an older tab
 * does not let go), `storage-silent`, `storage-not-opened`, `storage-not-converted` or `storage-full`; nothing kept is
 * touched then.
 */
export async function openIndexedDbStorage(options: IndexedDbStorageOptions = {}): Promise<Result<Storage>> {
  const { name = 'faltwerk', now = Date.now, migrations = MIGRATIONS, patience } = options
  const listeners = new StoreListeners()
  const known: KnownProjects = new Map()
  let claims: ProjectClaims | undefined

  const opened = await Connection.open<FaltwerkSchema>({
    name,
    passing: 'settings',
    migrations,
    patience,
    emit: (event) => {
      known.clear()
      // The tab with the newer version has to be able to write.
      if (event.kind === 'outdated') claims?.releaseAll()
      else claims?.renew()
      listeners.emit(event)
    },
  })
  if (!opened.ok) return opened
  const connection = opened.value
  // `locks` is missing where a page comes over plain http from another computer.
  claims =
    (options.locks ?? 'locks' in navigator)
      ? new LockClaims(name)
      : new RecordClaims(connection, name, (project) => listeners.emit({ kind: 'taken', project }))
  const line = claims

  const channel = new ChangeChannel(name, (change) => {
    // Some were removed for good.
    if (change.what === 'projects' && change.project === undefined) known.clear()
    listeners.emit(change)
  })
  const announce = (change: Omit<StoreChange, 'kind'>) => channel.post({ kind: 'changed', ...change })

  return ok({
    ...projectStorage(connection, known, (project) => announce({ what: 'projects', project }), now),
    ...runStorage(connection, known, (project) => announce({ what: 'runs', project })),
    ...keptStorage(connection, known, announce),

    async purgeDeleted(before) {
      const purged = await purgeDeleted(connection, known, before)
      if (purged.ok && purged.value > 0) announce({ what: 'projects' })
      return purged
    },

    loadSetting: (key) =>
      connection.read(['settings'], async (transaction) =>
        ok(await transaction.objectStore('settings').get(key)),
      ),

    async saveSetting(key, value) {
      const saved = await connection.write(['settings'], async (transaction) => {
        const settings = transaction.objectStore('settings')
        if (value === undefined) await settings.delete(key)
        else await settings.put(value, key)
        return ok(undefined)
      })
      if (saved.ok) announce({ what: 'settings' })
      return saved
    },

    estimate: estimateSpace,
    persist: persistSpace,
    claim: (project, onFree) => line.claim(project, onFree),
    release: (project) => line.release(project),
    listen: listeners.add,

    close() {
      listeners.clear()
      line.releaseAll()
      connection.close()
      channel.close()
    },
  })
}
