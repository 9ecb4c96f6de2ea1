import { packedInPicture } from '../../formats/link/graph-in-picture.ts'
import { failed, ok, type Result } from '../../graph/document/problem.ts'
import { sessionProblem } from '../base/session-problem.ts'
import { type FileKind, fileKind, TELLING_BYTES } from './file-kind.ts'

/** The text of a graph, one with all that belongs to it, a picture that carries one, a network made elsewhere, a table. */
type OpenedAs = 'graph' | 'project' | 'picture' | 'network' | 'table'

/** A line of a text in which somebody wrote down numbers. */
const LINE_OF_NUMBERS = /^[^\n]*\d[\s;,|]+[-+]?\d[^\n]*$/m

/** As pictures with graphs are called when they are saved here, also by browsers that number what they save. */
const GRAPH_PICTURE = /\.faltwerk\b[^.]*\.(png|svg|jpe?g|webp|avif|gif|bmp)$/i

/** Whether a picture is called as those that carry graphs are, whatever is in it. */
function isNamedAsGraphPicture({ name }: File): boolean {
  return GRAPH_PICTURE.test(name)
}

/** Whether a picture is to be opened and not to be worked with: it carries a graph, or was to carry one. */
export async function isGraphPicture(file: File): Promise<boolean> {
  return isNamedAsGraphPicture(file) || (await packedInPicture(file)) !== undefined
}

/** As what a file is opened; fails with what it is where it was never meant to be any of these. */
export async function openedAs(file: File): Promise<Result<OpenedAs>> {
  const start = await file
    .slice(0, TELLING_BYTES)
    .arrayBuffer()
    .catch(() => undefined)
  // A file that cannot be read says so when it is opened.
  const kind: FileKind = start ? fileKind(new Uint8Array(start), file.name) : { group: 'graph', name: '' }
  const { group } = kind
  if (group === 'graph' || group === 'project' || group === 'network') return ok(group)
  if ((await packedInPicture(file)) !== undefined) return ok('picture')
  if (isNamedAsGraphPicture(file))
    return failed(sessionProblem('picture-carries-no-graph', { file: file.name, name: kind.name }))
  const isNumbers = group === 'text' && LINE_OF_NUMBERS.test(new TextDecoder().decode(start))
  if (group === 'table' || group === 'spreadsheet' || isNumbers) return ok('table')
  return failed(sessionProblem('file-is-no-graph', { file: file.name, ...kind }))
}
