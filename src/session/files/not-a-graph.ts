import type { Problem } from '../../graph/document/problem.ts'
import { sessionProblem } from '../base/session-problem.ts'
import { type FileKind, fileKind, TELLING_BYTES } from './file-kind.ts'

/** Names of texts in which loggers write down what they measured. */
const TEXT_NAMES = /\.(txt|dat|log|asc|prn)$/i

/** What a file is that was never meant to be a graph; nothing for what should be read as one. */
export async function notAGraph(file: File): Promise<Problem | undefined> {
  const kind = await kindOf(file)
  if (!kind || kind.group === 'graph') return undefined
  return sessionProblem('file-is-no-graph', { file: file.name, ...kind })
}

/** Whether a file is a table, or a text that may be one. */
export async function isTable(file: File): Promise<boolean> {
  const group = (await kindOf(file))?.group
  return group === 'table' || group === 'spreadsheet' || (group === 'text' && TEXT_NAMES.test(file.name))
}

async function kindOf(file: File): Promise<FileKind | undefined> {
  const start = await file
    .slice(0, TELLING_BYTES)
    .arrayBuffer()
    .catch(() => undefined)
  return start && fileKind(new Uint8Array(start), file.name)
}
