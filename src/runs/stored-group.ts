import * as v from 'valibot'
import type { GraphDocument } from '../graph/document/document.ts'
import { count } from '../storage/stored-records.ts'
import type { RunGroup } from './run-group.ts'
import { number, problem } from './run-schema.ts'

const VERSION = 1

/** A group as it is kept on a disk and in files: with the graph that its runs are made from, until all have been made. */
export interface StoredGroup {
  readonly version: typeof VERSION
  readonly group: RunGroup
  readonly document?: GraphDocument
}

const member = v.looseObject({
  variant: v.looseObject({
    settings: v.array(v.looseObject({ node: v.string(), param: v.string() })),
    seed: number,
  }),
  run: v.optional(v.string()),
  epochs: count,
  steps: count,
  work: v.optional(v.string()),
  status: v.picklist(['waiting', 'running', 'completed', 'failed', 'given-up']),
  problem: v.optional(problem),
  reached: v.optional(
    v.looseObject({
      epoch: count,
      loss: number,
      accuracy: v.optional(number),
      atRounds: v.optional(v.array(number)),
      accuracyAtRounds: v.optional(v.array(number)),
    }),
  ),
})
const stored = v.looseObject({
  version: v.literal(VERSION),
  group: v.looseObject({
    id: v.string(),
    kind: v.picklist(['repeats', 'sweep']),
    trainer: v.string(),
    sweep: v.optional(v.string()),
    members: v.array(member),
    status: v.picklist(['running', 'paused', 'stopped', 'completed']),
    begunAt: number,
    givesUp: v.optional(v.literal(true)),
    fromFile: v.optional(v.literal(true)),
    measure: v.optional(v.picklist(['accuracy', 'loss'])),
    round: count,
    epochs: count,
    backend: v.picklist(['auto', 'cpu', 'wasm', 'webgl']),
  }),
  document: v.optional(v.looseObject({})),
})

export function storedGroup({ msLeft: _, ...group }: RunGroup, document?: GraphDocument): StoredGroup {
  return { version: VERSION, group, ...(document && { document }) }
}

/** `undefined` for a damaged one, and for one of a later version of the page, which is left alone. */
export function readStoredGroup(data: unknown): StoredGroup | undefined {
  return v.is(stored, data) ? (data as unknown as StoredGroup) : undefined
}
