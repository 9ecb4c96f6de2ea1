import type { ContentStore } from '../contents/content-store.ts'
import type { Intake } from '../intake/types.ts'

/** How much of the disk people's own data takes, in bytes. */
export interface OwnDataUse {
  /** Of each project; what several share counts for each of them. */
  readonly projects: Readonly<Record<string, number>>
  readonly total: number
  /** Of what no project needs any more, but for deleted ones. */
  readonly unused: number
}

/** What people bring, and what takes it in. */
export interface OwnData {
  readonly contents: ContentStore
  readonly intake: Intake
}
