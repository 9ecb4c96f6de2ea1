import { writeFile } from 'node:fs/promises'
import { ContentFault } from '../contents/content-fault.ts'
import { fileOfBytes } from '../export/file-of-bytes.ts'
import { FORMAT_IDS, FORMATS, type FormatId } from '../export/formats.ts'
import { ZipTooLong } from '../formats/zip/write-zip.ts'
import { printProblem } from './check-command.ts'
import { type ExportArraysOptions, exportArrays } from './export-arrays.ts'
import { bringOwnFiles } from './own-files/own-files.ts'
import { readGraph } from './read-graph.ts'
import type { Terminal } from './terminal.ts'

/** Data in place of the graph. */
const ARRAYS = 'npz'

interface ExportOptions extends ExportArraysOptions {
  readonly format?: string
}

/** `faltwerk export FILE TO`: 0 written, 2 the call was wrong or a file is unusable. */
export async function exportCommand(
  files: readonly string[],
  { format: asked, ...options }: ExportOptions,
  terminal: Terminal,
): Promise<number> {
  const [from, to, ...more] = files
  if (from === undefined || to === undefined || more.length > 0) {
    terminal.note(terminal.say('two-files'))
    return 2
  }
  const isData = asked === ARRAYS || (asked === undefined && to.endsWith(`.${ARRAYS}`))
  const format = isData ? undefined : FORMAT_IDS.find((id) => id === (asked ?? formatOf(to)))
  if (!format && !isData) {
    terminal.note(
      terminal.say('not-a-format', { value: asked ?? '', known: [...FORMAT_IDS, ARRAYS].join(', ') }),
    )
    return 2
  }
  const read = await readGraph(from, terminal)
  if (!read) return 2
  for (const problem of read.repairs) printProblem(problem, read.graph, terminal)
  const own = options.files ?? process.env.FALTWERK_FILES
  const brought = await bringOwnFiles(read, own, false, terminal)
  if (!brought) return 1
  if (!format) return exportArrays(brought, to, options, terminal)
  const { mediaType, write } = FORMATS[format]
  const { graph, contents } = brought
  let file: Blob
  try {
    const bytes = write({ document: graph.document, contents, runs: async () => read.runs })
    file = await fileOfBytes(bytes, mediaType)
  } catch (error) {
    if (!(error instanceof ContentFault || error instanceof ZipTooLong)) throw error
    printProblem(error.problem, graph, terminal)
    return 2
  }
  try {
    await writeFile(to, new Uint8Array(await file.arrayBuffer()))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    terminal.note(`${to}: ${terminal.say('cannot-write', { reason })}`)
    return 2
  }
  terminal.print(terminal.say('written', { file: to, bytes: file.size }))
  return 0
}

/** The format that files of this name have; the first where it tells nothing. */
function formatOf(name: string): FormatId {
  return FORMAT_IDS.find((id) => name.endsWith(`.${FORMATS[id].extension}`)) ?? 'graph-file'
}

/** The formats with what each is good for, a line each, as the help lists them. */
export function formatsIn(terminal: Terminal): string {
  const { formats } = terminal.words
  const summaries = [
    ...FORMAT_IDS.map((id) => [id, formats[id].summary] as const),
    [ARRAYS, terminal.say('npz-summary')] as const,
  ]
  const widest = Math.max(...summaries.map(([id]) => id.length))
  return summaries.map(([id, summary]) => `  ${id.padEnd(widest)}  ${summary}`).join('\n')
}
