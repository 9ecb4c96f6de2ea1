import { openIndexedDbStorage } from '../../src/storage/indexed-db/open-indexed-db-storage.ts'

// What a second page of the app has: its own copy of the storage.
Object.assign(window, { openIndexedDbStorage })
