import type { ProjectId } from '../storage/types.ts'

/** What one may have a copy of: a graph that ships with the app, by the name of its file, or one in a link. */
export type Original =
  | { readonly kind: 'shipped'; readonly name: string }
  /** The graph as the link holds it (`packGraph`). */
  | { readonly kind: 'link'; readonly packed: string }

/** Something one can open. */
export type Place =
  | { readonly kind: 'start' }
  | { readonly kind: 'project'; readonly id: ProjectId }
  /** As this copy of it where that is still there. */
  | (Original & { readonly copy?: ProjectId })
