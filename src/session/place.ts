import type { ProjectId } from '../storage/types.ts'

/** Something one can open. */
export type Place =
  | { readonly kind: 'start' }
  | { readonly kind: 'project'; readonly id: ProjectId }
  /** A graph that ships with the app, by the name of its file; as this copy of it where that is still there. */
  | { readonly kind: 'shipped'; readonly name: string; readonly copy?: ProjectId }
