import type { ContentHash } from '../../graph/base/content-hash.ts'
import { isJsonObject } from '../../graph/base/json.ts'
import { failed, ok, type Problem, problem, type Result } from '../../graph/document/problem.ts'
import { openZip, type ZipEntry } from '../zip/open-zip.ts'
import { PackedValueFault, unpackValue } from './pack-value.ts'
import {
  A_GRAPH_PATH,
  CONTENT_PATH,
  GRAPH_PATH,
  groupsPath,
  keptPath,
  type PortableKept,
  type PortableRun,
  runPath,
} from './project-parts.ts'

/** A project file that is open. Contents are read one after the other, so it may be longer than the memory. */
export interface OpenProjectFile {
  /** The bytes of the graph file. */
  readonly graph: Uint8Array<ArrayBuffer>
  /** What is in the file under its hash; whether it is what the hash says is not looked at. */
  readonly contents: AsyncIterable<{
    readonly hash: ContentHash
    readonly bytes: Result<Uint8Array<ArrayBuffer>>
  }>
  readonly runs: readonly PortableRun[]
  readonly history: ReadHistory
  /** What of it cannot be read. */
  readonly problems: readonly Problem[]
}

export interface ReadHistory {
  /** Runs there are, damaged ones included. */
  readonly count: number
  /** What runs belong together; whether they are groups is for those to find out who know them. */
  readonly groups: readonly unknown[]
  /** One after the other; nothing for a damaged one. */
  readonly runs: AsyncIterable<PortableKept | undefined>
  /** The text of a graph that runs were made with, by hash; damaged and very long ones are left out. */
  readonly graphs: AsyncIterable<{ readonly hash: string; readonly text: string }>
}

/** @param longestGraph bytes of a graph file that is still read */
export async function readProject(file: Blob, longestGraph: number): Promise<Result<OpenProjectFile>> {
  const opened = await openZip(file)
  if (!opened.ok)
    return opened.problems[0]?.code === 'zip-damaged' ? failed(problem('project-file-damaged')) : opened
  const entries = new Map(opened.value.map((entry) => [entry.path, entry]))
  const graph = entries.get(GRAPH_PATH)
  if (!graph) return failed(problem('project-file-no-graph'))
  if (graph.size > longestGraph)
    return failed(problem('project-file-graph-large', { bytes: graph.size, most: longestGraph }))
  const read = await graph.read()
  if (!read.ok) return read
  const problems: Problem[] = []
  const runs: PortableRun[] = []
  for (let at = 0; entries.has(runPath(at, 'text')); at++) {
    const run = await packedIn(entries, (part) => runPath(at, part))
    if (isRun(run)) runs.push(run)
    else problems.push(problem('project-file-run-damaged'))
  }
  const groups = await packedIn(entries, groupsPath)
  const history = { ...historyOf(entries, longestGraph), groups: Array.isArray(groups) ? groups : [] }
  return ok({ graph: read.value, contents: contentsOf(opened.value), runs, history, problems })
}

function historyOf(
  entries: ReadonlyMap<string, ZipEntry>,
  longestGraph: number,
): Omit<ReadHistory, 'groups'> {
  let count = 0
  while (entries.has(keptPath(count, 'text'))) count++
  async function* runs() {
    for (let at = 0; at < count; at++) {
      const run = await packedIn(entries, (part) => keptPath(at, part))
      yield isKept(run) ? run : undefined
    }
  }
  async function* graphs() {
    for (const [path, entry] of entries) {
      const hash = A_GRAPH_PATH.exec(path)?.[1]
      const read = hash !== undefined && entry.size <= longestGraph ? await entry.read() : undefined
      if (hash !== undefined && read?.ok) yield { hash, text: new TextDecoder().decode(read.value) }
    }
  }
  return { count, runs: runs(), graphs: graphs() }
}

async function* contentsOf(entries: readonly ZipEntry[]): OpenProjectFile['contents'] {
  for (const entry of entries) {
    const hash = CONTENT_PATH.exec(entry.path)?.[1]
    if (hash !== undefined) yield { hash, bytes: await entry.read() }
  }
}

/** Nothing where it is damaged. What the data and weights of a run are is for those to find out who know runs. */
async function packedIn(
  entries: ReadonlyMap<string, ZipEntry>,
  path: (part: 'text' | 'bytes') => string,
): Promise<unknown> {
  const [text, numbers] = [await entries.get(path('text'))?.read(), await entries.get(path('bytes'))?.read()]
  if (!text?.ok || !numbers?.ok) return undefined
  try {
    return unpackValue({ text: new TextDecoder().decode(text.value), bytes: numbers.value })
  } catch (error) {
    if (error instanceof PackedValueFault) return undefined
    throw error
  }
}

function isRun(value: unknown): value is PortableRun {
  if (!isJsonObject(value)) return false
  const { trainer, run, plan, savedAt, data } = value
  return (
    [trainer, run, plan].every((text) => typeof text === 'string') &&
    typeof savedAt === 'number' &&
    isJsonObject(data)
  )
}

function isKept(value: unknown): value is PortableKept {
  if (!isJsonObject(value)) return false
  const { line, graph, data } = value
  return (
    isJsonObject(line) &&
    (graph === undefined || typeof graph === 'string') &&
    (data === undefined || isJsonObject(data))
  )
}
