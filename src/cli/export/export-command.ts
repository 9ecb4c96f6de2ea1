import { ContentFault } from '../../contents/content-fault.ts'
import { fileOfBytes } from '../../export/file-of-bytes.ts'
import { FORMATS, type FormatId } from '../../export/formats.ts'
import { ZipTooLong } from '../../formats/zip/write-zip.ts'
import { noteProblem } from '../check-command.ts'
import { bringOwnFiles } from '../own-files/own-files.ts'
import { type ReadGraph, readGraph } from '../read-graph.ts'
import type { Terminal } from '../terminal.ts'
import { exportArrays } from './export-arrays.ts'
import { exportNetwork, type NetworkOptions, wrongNetworkOption } from './export-network.ts'
import { exportPicture } from './export-picture.ts'
import { exportTarget } from './export-target.ts'
import { writeOut } from './write-out.ts'

export interface ExportOptions extends NetworkOptions {
  readonly to?: string
  readonly output?: string
  /** The node whose data is meant. */
  readonly node?: string
}

/** `faltwerk export FILE -o OUT`: 0 written, 1 the graph has problems or a run failed, 2 the call was wrong or a file is unusable. */
export async function exportCommand(
  files: readonly string[],
  { to, output, node, ...options }: ExportOptions,
  terminal: Terminal,
): Promise<number> {
  const [from, ...more] = files
  if (from === undefined || more.length > 0) {
    terminal.note(terminal.say('one-file'))
    return 2
  }
  if (output === undefined) {
    terminal.note(terminal.say('no-output'))
    return 2
  }
  const target = exportTarget(to, output, node, terminal)
  if (!target) return 2
  const wrong = wrongNetworkOption(options, target.kind === 'network', terminal)
  if (wrong !== undefined) {
    terminal.note(wrong)
    return 2
  }
  const read = await readGraph(from, terminal)
  if (!read) return 2
  for (const problem of read.repairs) noteProblem(problem, read.graph, terminal)
  const own = options.files ?? process.env.FALTWERK_FILES
  const brought = await bringOwnFiles(read, own, options.json ?? false, terminal)
  if (!brought) return 1
  if (target.kind === 'picture') return exportPicture(brought.graph, output, terminal)
  if (target.kind === 'data')
    return exportArrays(brought, output, { node: target.node, files: own }, terminal)
  if (target.kind === 'network')
    return exportNetwork(brought, { format: target.format, output, ...options, files: own }, terminal)
  return exportGraph({ ...brought, runs: read.runs }, target.format, output, terminal)
}

async function exportGraph(
  { graph, contents, runs }: Pick<ReadGraph, 'graph' | 'contents' | 'runs'>,
  format: FormatId,
  output: string,
  terminal: Terminal,
): Promise<number> {
  const { mediaType, write } = FORMATS[format]
  try {
    const bytes = write({ document: graph.document, contents, runs: async () => runs })
    return await writeOut(output, await fileOfBytes(bytes, mediaType), terminal)
  } catch (error) {
    if (!(error instanceof ContentFault || error instanceof ZipTooLong)) throw error
    noteProblem(error.problem, graph, terminal)
    return 2
  }
}
