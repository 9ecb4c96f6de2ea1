import type { ContentStore } from '../contents/content-store.ts'
import type { Intake } from '../intake/types.ts'

/** What people bring, and what takes it in. */
export interface OwnData {
  readonly contents: ContentStore
  readonly intake: Intake
}
