import type { ProjectInfo } from './types.ts'

/** Order of the list of projects: the latest change first, by id where two changed in the same millisecond. */
export function newestFirst(a: ProjectInfo, b: ProjectInfo): number {
  return b.changedAt - a.changedAt || (a.id < b.id ? -1 : 1)
}

/** The one that was opened last and is not deleted; `undefined` where none was opened. */
export function openedLast(projects: readonly ProjectInfo[]): ProjectInfo | undefined {
  return projects
    .filter((info) => info.deletedAt === undefined && info.openedAt > 0)
    .sort((a, b) => b.openedAt - a.openedAt || newestFirst(a, b))[0]
}
