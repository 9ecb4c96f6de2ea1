import type { ContentHash } from '../../graph/base/content-hash.ts'
import { isJsonObject } from '../../graph/base/json.ts'
import { failed, ok, type Problem, problem, type Result } from '../../graph/document/problem.ts'
import { openZip, type ZipEntry } from '../zip/open-zip.ts'
import { PackedValueFault, unpackValue } from './pack-value.ts'
import { CONTENT_PATH, GRAPH_PATH, type PortableRun, runPath } from './project-parts.ts'

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
  /** What of it cannot be read. */
  readonly problems: readonly Problem[]
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
    const run = await runOf(entries.get(runPath(at, 'text')), entries.get(runPath(at, 'bytes')))
    if (run) runs.push(run)
    else problems.push(problem('project-file-run-damaged'))
  }
  return ok({ graph: read.value, contents: contentsOf(opened.value), runs, problems })
}

async function* contentsOf(entries: readonly ZipEntry[]): OpenProjectFile['contents'] {
  for (const entry of entries) {
    const hash = CONTENT_PATH.exec(entry.path)?.[1]
    if (hash !== undefined) yield { hash, bytes: await entry.read() }
  }
}

/** Nothing where it is damaged. What `data` and `weights` are is for those to find out who know runs. */
async function runOf(
  text: ZipEntry | undefined,
  bytes: ZipEntry | undefined,
): Promise<PortableRun | undefined> {
  const [written, numbers] = [await text?.read(), await bytes?.read()]
  if (!written?.ok || !numbers?.ok) return undefined
  try {
    const run = unpackValue({ text: new TextDecoder().decode(written.value), bytes: numbers.value })
    return isRun(run) ? run : undefined
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
