import * as v from 'valibot'
import { isJsonObject } from '../graph/base/json.ts'
import { failed, ok, type Result } from '../graph/document/problem.ts'
import { storageProblem } from './storage-problem.ts'
import type { ProjectId, ProjectInfo, RunRecord, WeightsRecord } from './types.ts'

/*
 * What comes back from a database is what some version of the page, another program or a failing disk left there.
 * Everything is looked at on its own, so that one damaged record never hides another.
 */

/** Milliseconds since 1970 that a `Date` can be made of. */
export const moment = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(8.64e15))
export const text = v.union([v.string(), v.looseObject({ en: v.string(), de: v.string() })])
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const content = v.looseObject({ title: text, nodes: count, createdAt: moment, changedAt: moment })
const runRecord = v.looseObject({
  project: v.string(),
  trainer: v.string(),
  run: v.string(),
  plan: v.string(),
  savedAt: moment,
})
const weightsRecord = v.looseObject({ project: v.string(), trainer: v.string(), run: v.string() })

export interface ReadMark {
  readonly id: ProjectId
  readonly openedAt: number
  readonly deletedAt?: number
}

/** When a project was opened and deleted; what is no time is left out. */
export function readMark(id: ProjectId, stored: unknown): ReadMark {
  const { openedAt, deletedAt } = isJsonObject(stored) ? stored : {}
  const opened = { id, openedAt: v.is(moment, openedAt) ? openedAt : 0 }
  return v.is(moment, deletedAt) ? { ...opened, deletedAt } : opened
}

/** A line of the list of projects; `damaged`, with what could be saved of it, where the record is no such thing. */
export function readInfo(id: ProjectId, stored: unknown, mark: unknown): ProjectInfo {
  if (v.is(content, stored)) {
    const { title, nodes, createdAt, changedAt } = stored
    return { title, nodes, createdAt, changedAt, ...readMark(id, mark) }
  }
  const found = isJsonObject(stored) ? stored : {}
  const time = (value: unknown) => (v.is(moment, value) ? value : 0)
  return {
    title: v.is(text, found.title) ? found.title : id,
    nodes: v.is(count, found.nodes) ? found.nodes : 0,
    createdAt: time(found.createdAt),
    changedAt: time(found.changedAt),
    ...readMark(id, mark),
    damaged: true,
  }
}

/** A document is read like a file later; here it only has to be one. */
export function readStoredDocument<T>(id: ProjectId, stored: T): Result<T> {
  return isJsonObject(stored) && isJsonObject((stored as { nodes?: unknown }).nodes)
    ? ok(stored)
    : failed(storageProblem('project-damaged', { id }))
}

/** Records of runs that are some; what is in them is the session's. */
export function readRuns(stored: readonly unknown[]): readonly RunRecord[] {
  return stored.filter((record): record is RunRecord => v.is(runRecord, record))
}

/** `undefined` for what holds no weights. */
export function readWeights(stored: unknown): WeightsRecord | undefined {
  return v.is(weightsRecord, stored) ? (stored as unknown as WeightsRecord) : undefined
}
