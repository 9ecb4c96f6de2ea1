import type { GraphDocument } from '../graph/document/document.ts'
import { failed, ok, type Result } from '../graph/document/problem.ts'
import type { GroupRecord, KeptEntry, KeptRecord, KeptStorage } from './kept-types.ts'
import { missingProject } from './storage-problem.ts'
import { readGroups, readKept, readStoredGraphs } from './stored-kept.ts'
import type { ProjectId, StoreChange } from './types.ts'

interface StoredKept {
  readonly record: KeptRecord
  readonly data: unknown
  readonly weights: unknown
}

/** The history of one project. */
export class MemoryHistory {
  readonly runs = new Map<string, StoredKept>()
  readonly graphs = new Map<string, GraphDocument>()
  readonly groups = new Map<string, GroupRecord>()

  keep({ record, data, weights, document }: KeptEntry): void {
    const before = this.runs.get(record.run)
    this.runs.set(record.run, {
      record,
      data: data === undefined ? before?.data : data,
      weights: weights === undefined ? before?.weights : (weights ?? undefined),
    })
    if (document && record.graph !== undefined) this.graphs.set(record.graph, document)
  }

  delete(runs: readonly string[], needed: readonly string[]): void {
    for (const run of runs) this.runs.delete(run)
    const stay = new Set([...needed, ...[...this.runs.values()].map(({ record }) => record.graph)])
    for (const hash of [...this.graphs.keys()]) if (!stay.has(hash)) this.graphs.delete(hash)
  }
}

/** How the rest of a storage in memory does things: copies go out, and other tabs are told. */
export interface MemoryCalls {
  /** `undefined` for a project that was never saved, or is gone. */
  readonly history: (project: ProjectId) => MemoryHistory | undefined
  readonly call: <T>(work: () => Result<T>) => Promise<Result<T>>
  readonly change: <T>(told: Omit<StoreChange, 'kind'>, work: () => Result<T>) => Promise<Result<T>>
}

export function memoryKept({ history, call, change }: MemoryCalls): KeptStorage {
  const told = (what: 'kept' | 'groups', project: ProjectId, work: (found: MemoryHistory) => void) =>
    change({ what, project }, () => {
      const found = history(project)
      if (found) work(found)
      return ok(undefined)
    })
  const refusing = (what: 'kept' | 'groups', project: ProjectId, work: (found: MemoryHistory) => void) =>
    change({ what, project }, () => {
      const found = history(project)
      if (!found) return failed<void>(missingProject(project))
      work(found)
      return ok(undefined)
    })
  const sorted = <T>(map: ReadonlyMap<string, T> | undefined): readonly T[] =>
    [...(map ?? [])].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value)

  return {
    loadKept: (project) =>
      call(() => ok(readKept(sorted(history(project)?.runs).map(({ record }) => record)))),
    async saveKept(project, entries) {
      const copies = structuredClone(entries)
      return refusing('kept', project, (found) => {
        for (const entry of copies) found.keep(entry)
      })
    },
    loadKeptData: (project, run) => call(() => ok(history(project)?.runs.get(run)?.data)),
    loadKeptWeights: (project, run) => call(() => ok(history(project)?.runs.get(run)?.weights)),
    loadGraphs: (project) =>
      call(() =>
        ok(
          readStoredGraphs(
            [...(history(project)?.graphs ?? [])].map(([hash, document]) => ({ hash, document })),
          ),
        ),
      ),
    loadGraph: (project, hash) =>
      call(() => ok(readStoredGraphs([{ hash, document: history(project)?.graphs.get(hash) }]).get(hash))),
    deleteKept: (project, runs, needed = []) => told('kept', project, (found) => found.delete(runs, needed)),
    loadGroups: (project) => call(() => ok(readGroups(sorted(history(project)?.groups)))),
    async saveGroup(group) {
      const copy = structuredClone(group)
      return refusing('groups', copy.project, (found) => found.groups.set(copy.id, copy))
    },
    deleteGroup: (project, id) => told('groups', project, (found) => found.groups.delete(id)),
  }
}
