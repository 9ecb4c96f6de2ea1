import { ok, type Result } from '../../graph/document/problem.ts'
import type { ProjectId, Revision } from '../types.ts'
import type { FaltwerkConnection, Writing } from './schema.ts'
import { token } from './token.ts'

/** What a project has that was saved before there were revisions. */
export const NO_REVISION: Revision = ''

/**
 * Names the saves of this tab, and compares and sets without reading. A save that had to read first would not outlive
 * a tab that is being closed (see commit-all.ts), so the database itself has to refuse: the head that was changed is
 * deleted and the new one added, which breaks the rule of one head for each project where another tab's is there.
 */
export class Revisions {
  readonly #tab = token()
  #saves = 0

  next(): Revision {
    return `${this.#tab}:${++this.#saves}`
  }

  /** Whether it was this tab that saved it: then nobody else has since. */
  isOwn(revision: Revision): boolean {
    return revision.startsWith(`${this.#tab}:`)
  }
}

/** The requests that put `next` in the place of `over`. */
export function headRequests(
  transaction: Writing<'heads'>,
  project: ProjectId,
  next: Revision,
  over: Revision | undefined,
): readonly (() => Promise<unknown>)[] {
  const heads = transaction.objectStore('heads')
  const add = () => heads.add({ revision: next, project })
  return over === undefined || over === NO_REVISION ? [add] : [() => heads.delete(over), add]
}

/** The revision a project has on the disk. */
export function headOf(connection: FaltwerkConnection, project: ProjectId): Promise<Result<Revision>> {
  return connection.read(['heads'], async (transaction) => {
    const head = await transaction.objectStore('heads').index('project').get(project)
    return ok(head?.revision ?? NO_REVISION)
  })
}

export function isHeadTaken(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'ConstraintError'
}
