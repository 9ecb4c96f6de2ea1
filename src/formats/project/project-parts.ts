import type { ContentHash } from '../../graph/base/content-hash.ts'

/** A run of one trainer as it is taken along: plain data, typed arrays included. */
export interface PortableRun {
  readonly trainer: string
  readonly run: string
  /** Hash of the plan that made it. */
  readonly plan: string
  /** Milliseconds since 1970. */
  readonly savedAt: number
  readonly data: unknown
  /** Left out where the run has none. */
  readonly weights?: unknown
}

/** A run of the history as it is taken along. */
export interface PortableKept {
  /** What a line of a table says of it. */
  readonly line: unknown
  /** Hash of the graph that it was made with; that stands among the file's graphs. */
  readonly graph?: string
  /** Left out where the run is the latest of its trainer, which the file has anyway. */
  readonly data?: unknown
  readonly weights?: unknown
}

/** The history of runs as it is taken along. */
export interface PortableHistory {
  /** Graphs that runs were made with, by hash. */
  readonly graphs: ReadonlyMap<string, unknown>
  /** What runs belong together. */
  readonly groups: readonly unknown[]
  /** One after the other, so that they may be longer than the memory. */
  readonly runs: AsyncIterable<PortableKept>
}

type PackedPart = 'text' | 'bytes'
const ENDING = { text: 'json', bytes: 'bin' } as const

/** Where things lie in a project file, which is a zip. */
export const GRAPH_PATH = 'graph.json'
export const contentPath = (hash: ContentHash): string => `contents/${hash}`
export const CONTENT_PATH = /^contents\/([0-9a-f]{64})$/
/** Runs are numbered from 0. */
export const runPath = (at: number, part: PackedPart): string => `runs/${at}.${ENDING[part]}`
/** Those of the history, too. */
export const keptPath = (at: number, part: PackedPart): string => `history/${at}.${ENDING[part]}`
export const groupsPath = (part: PackedPart): string => `groups.${ENDING[part]}`
export const graphPath = (hash: string): string => `graphs/${hash}.json`
export const A_GRAPH_PATH = /^graphs\/([0-9a-f]{16})\.json$/
