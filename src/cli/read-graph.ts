import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { registry } from '../../nodes/registry.ts'
import type { ContentStore } from '../contents/content-store.ts'
import { keepContents } from '../contents/keep-contents.ts'
import { memoryContents } from '../contents/memory-contents.ts'
import { looksLikeModel } from '../formats/keras/looks-like-model.ts'
import { CARRIED_GRAPH } from '../formats/networks/carried-graph.ts'
import type { PortableRun } from '../formats/project/project-parts.ts'
import { readProject } from '../formats/project/read-project.ts'
import { openZip } from '../formats/zip/open-zip.ts'
import { check } from '../graph/check/check.ts'
import type { CheckedGraph } from '../graph/check/checked-graph.ts'
import { LARGEST_FILE } from '../graph/document/limits.ts'
import { ok, type Problem, problem } from '../graph/document/problem.ts'
import { lostLetters } from '../graph/file/lost-letters.ts'
import { type ParsedDocument, parseDocument } from '../graph/file/parse-document.ts'
import { networkToGraph } from '../import/network-to-graph.ts'
import { ownDataInProcess } from '../intake/in-process.ts'
import { listFolder } from './own-files/list-folder.ts'
import { readBytes } from './read-bytes.ts'
import { sayProblem } from './say-problem.ts'
import type { Terminal } from './terminal.ts'

export interface ReadGraph {
  readonly graph: CheckedGraph
  /** What had to be repaired in the file. */
  readonly repairs: readonly Problem[]
  /** What came with the graph, and what is brought to it; in the memory of the program. */
  readonly contents: ContentStore
  readonly runs: readonly PortableRun[]
}

/** Reads and checks a graph or project file; says on stderr why it is unusable and returns nothing then. */
export async function readGraph(file: string, terminal: Terminal): Promise<ReadGraph | undefined> {
  const refused = (problems: readonly Problem[]) => {
    for (const problem of problems) terminal.note(`${file}: ${sayProblem(problem, terminal.words)}`)
    return undefined
  }
  const bytes = await readBytes(file, terminal)
  if (!bytes) return undefined
  const contents = memoryContents()
  if (await isNetwork(bytes)) {
    const network = await openNetwork(file, bytes, contents)
    return network.ok ? { ...network.value, contents, runs: [] } : refused(network.problems)
  }
  const project = bytes.subarray(0, 4).equals(ZIP) ? await openProject(bytes, contents) : undefined
  if (project && !project.ok) return refused(project.problems)
  const graph: Uint8Array = project?.value.graph ?? bytes
  const text = new TextDecoder().decode(graph)
  const parsed = parseDocument(text, registry)
  if (!parsed.ok) return refused(parsed.problems)
  const { document, problems }: ParsedDocument = parsed.value
  const lost = lostLetters(graph, text)
  return {
    graph: check(document, registry),
    repairs: [...(lost ? [lost] : []), ...problems, ...(project?.value.problems ?? [])],
    contents,
    runs: project?.value.runs ?? [],
  }
}

const ZIP = Buffer.from('PK\x03\x04')
const HDF5 = Buffer.from('\x89HDF', 'latin1')
/** Bytes in which a text says what it is. */
const TELLING_BYTES = 65_536

/** Whether another program wrote it: only a project has a graph among its files. */
async function isNetwork(bytes: Buffer<ArrayBuffer>): Promise<boolean> {
  if (bytes.subarray(0, HDF5.length).equals(HDF5)) return true
  if (!bytes.subarray(0, ZIP.length).equals(ZIP))
    return looksLikeModel(bytes.toString('utf8', 0, TELLING_BYTES))
  const opened = await openZip(new Blob([bytes]))
  return opened.ok && opened.value.some(({ path }) => /(^|\/)(config|model)\.json$|\.keras$/.test(path))
}

/** A network made elsewhere, as a graph; what belongs to it is looked for beside it. */
async function openNetwork(file: string, bytes: Buffer<ArrayBuffer>, contents: ContentStore) {
  const folder = dirname(file)
  const beside = file.endsWith('.json') ? await listFolder(folder) : []
  const belonging = beside.filter((path) => path.endsWith('.bin') || path === CARRIED_GRAPH)
  const others = await Promise.all(
    belonging.map(async (path) => ({ path, file: new Blob([await readFile(join(folder, path))]) })),
  )
  const brought = [{ path: basename(file), file: new Blob([bytes]) }, ...others]
  const taken = await ownDataInProcess(contents).intake.network(brought).result
  if (!taken.ok) return taken
  const read = networkToGraph(taken.value, registry)
  if (!read.ok) return read
  return ok({ graph: check(read.value.document, registry), repairs: read.value.problems })
}

async function openProject(bytes: Buffer<ArrayBuffer>, contents: ContentStore) {
  const project = await readProject(new Blob([bytes]), LARGEST_FILE)
  if (!project.ok) return project
  const damaged = await keepContents(project.value.contents, contents)
  const problems = [
    ...project.value.problems,
    ...(damaged > 0 ? [problem('project-file-content-damaged', { count: damaged })] : []),
  ]
  return ok({ ...project.value, problems })
}
