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

/** Where things lie in a project file, which is a zip. */
export const GRAPH_PATH = 'graph.json'
export const contentPath = (hash: ContentHash): string => `contents/${hash}`
export const CONTENT_PATH = /^contents\/([0-9a-f]{64})$/
/** Runs are numbered from 0. */
export const runPath = (at: number, part: 'text' | 'bytes'): string =>
  `runs/${at}.${part === 'text' ? 'json' : 'bin'}`
