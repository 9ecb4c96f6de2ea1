import type { Migration } from '../database/migration.ts'

const createStores: Migration = (database) => {
  database.createObjectStore('projects', { keyPath: 'id' })
  database.createObjectStore('marks', { keyPath: 'id' })
  database.createObjectStore('documents', { keyPath: 'id' })
  database.createObjectStore('runs', { keyPath: ['project', 'trainer'] })
  database.createObjectStore('weights', { keyPath: ['project', 'trainer', 'run'] })
  database.createObjectStore('settings')
}

/** Weights may lie in blobs from here on, which an older app would take for damaged. What is there stays as it is. */
const allowBlobs: Migration = () => {}

/** What keeps two tabs from overwriting each other; every project has at most one head. */
const createHeadsAndClaims: Migration = (database) => {
  database
    .createObjectStore('heads', { keyPath: 'revision' })
    .createIndex('project', 'project', { unique: true })
  database.createObjectStore('claims', { keyPath: ['project', 'place', 'tab'] })
}

/** The history of runs: small records, what is large beside them, each graph once; and queues of runs. */
const createHistory: Migration = (database) => {
  for (const store of ['kept', 'kept-data', 'kept-weights'])
    database.createObjectStore(store, { keyPath: ['project', 'run'] })
  database.createObjectStore('graphs', { keyPath: ['project', 'hash'] })
  database.createObjectStore('groups', { keyPath: ['project', 'id'] })
}

/** Documents are texts from here on, which an older app would take for damaged. What is there stays as it is. */
const allowTexts: Migration = () => {}

/** Entry n leads from version n to n + 1. Entries are added, never changed or removed. */
export const MIGRATIONS: readonly Migration[] = [
  createStores,
  allowBlobs,
  createHeadsAndClaims,
  createHistory,
  allowTexts,
]
