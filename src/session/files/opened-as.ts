import { failed, ok, type Result } from '../../graph/document/problem.ts'
import { sessionProblem } from '../base/session-problem.ts'
import { type FileKind, fileKind, TELLING_BYTES } from './file-kind.ts'

/** The text of a graph, a graph with all that belongs to it, or a table. */
type OpenedAs = 'graph' | 'project' | 'table'

/** A line of a text in which somebody wrote down numbers. */
const LINE_OF_NUMBERS = /^[^\n]*\d[\s;,|]+[-+]?\d[^\n]*$/m

/** As what a file is opened; fails with what it is where it was never meant to be any of these. */
export async function openedAs(file: File): Promise<Result<OpenedAs>> {
  const start = await file
    .slice(0, TELLING_BYTES)
    .arrayBuffer()
    .catch(() => undefined)
  // A file that cannot be read says so when it is opened.
  const kind: FileKind = start ? fileKind(new Uint8Array(start), file.name) : { group: 'graph', name: '' }
  const { group } = kind
  if (group === 'graph' || group === 'project') return ok(group)
  const isNumbers = group === 'text' && LINE_OF_NUMBERS.test(new TextDecoder().decode(start))
  if (group === 'table' || group === 'spreadsheet' || isNumbers) return ok('table')
  return failed(sessionProblem('file-is-no-graph', { file: file.name, ...kind }))
}
