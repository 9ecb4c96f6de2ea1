import type { IDBPDatabase, IDBPTransaction } from 'idb'

/**
 * One step from a version of the database to the next. It knows nothing of today's types, since it must still do
 * the same in years. It may await requests of its transaction and nothing else; when it throws, everything stays as
 * it was.
 */
export type Migration = (
  database: IDBPDatabase<unknown>,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
) => void | Promise<void>
