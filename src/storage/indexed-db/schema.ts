import type { DBSchema, IDBPTransaction } from 'idb'
import type { Text } from '../../graph/base/text.ts'
import type { GraphDocument } from '../../graph/document/document.ts'
import type { Connection } from '../database/connection.ts'
import type { GroupRecord, KeptRecord } from '../kept-types.ts'
import type { ProjectId, Revision, RunRecord } from '../types.ts'
import type { DocumentText } from './document-text.ts'
import type { Packed, StoredWeights } from './stored-weights.ts'

/** The part of a project's info that saving writes. */
export interface ProjectContent {
  readonly id: ProjectId
  readonly title: Text
  readonly nodes: number
  readonly createdAt: number
  readonly changedAt: number
}

/**
 * The part of a project's info that other actions write. It is apart so that saving a known project needs to read
 * nothing first: a transaction whose requests are all made at once outlives a tab that is being closed.
 */
export interface ProjectMark {
  readonly id: ProjectId
  readonly openedAt: number
  readonly deletedAt?: number
}

/** Which save of a project is the latest; one for every project. */
export interface Head {
  readonly revision: Revision
  readonly project: ProjectId
}

/** A tab's place in the line of those who want to write a project (see record-claims.ts). */
export interface ClaimRecord {
  readonly project: ProjectId
  readonly place: number
  readonly tab: string
}

/** What is large of a kept run; weights lie in a store of their own. */
export interface KeptData {
  readonly project: ProjectId
  readonly run: string
  readonly data: unknown
}

/** A graph as it was when a run began. */
export interface KeptGraph {
  readonly project: ProjectId
  readonly hash: string
  readonly document: GraphDocument
}

/** What the database holds at the newest version (see migrations.ts). */
export interface FaltwerkSchema extends DBSchema {
  projects: { key: ProjectId; value: ProjectContent }
  marks: { key: ProjectId; value: ProjectMark }
  /** Whole documents until version 4, which stay as they are. */
  documents: { key: ProjectId; value: DocumentText | GraphDocument }
  runs: { key: [project: ProjectId, trainer: string]; value: RunRecord }
  weights: { key: [project: ProjectId, trainer: string, run: string]; value: StoredWeights }
  kept: { key: [project: ProjectId, run: string]; value: KeptRecord }
  'kept-data': { key: [project: ProjectId, run: string]; value: KeptData }
  'kept-weights': { key: [project: ProjectId, run: string]; value: Packed<KeptData> }
  graphs: { key: [project: ProjectId, hash: string]; value: KeptGraph }
  groups: { key: [project: ProjectId, id: string]; value: GroupRecord }
  settings: { key: string; value: unknown }
  heads: { key: Revision; value: Head; indexes: { project: ProjectId } }
  claims: { key: [project: ProjectId, place: number, tab: string]; value: ClaimRecord }
}

/** Where the history of runs lies. */
export type KeptStoreName = 'kept' | 'kept-data' | 'kept-weights' | 'graphs'

export type StoreName =
  | 'projects'
  | 'marks'
  | 'documents'
  | 'runs'
  | 'weights'
  | KeptStoreName
  | 'groups'
  | 'settings'
  | 'heads'
  | 'claims'
export type FaltwerkConnection = Connection<FaltwerkSchema>
export type Writing<S extends StoreName> = IDBPTransaction<FaltwerkSchema, S[], 'readwrite'>

/** All keys that begin with these parts. An array sorts after every string, so it ends the range. */
export function startingWith(...parts: readonly string[]): IDBKeyRange {
  return IDBKeyRange.bound(parts, [...parts, []])
}
