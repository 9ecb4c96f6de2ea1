import type { Problem } from '../../graph/document/problem.ts'
import { sessionProblem } from '../base/session-problem.ts'
import { fileKind, TELLING_BYTES } from './file-kind.ts'

/** What a file is that was never meant to be a graph; nothing for what should be read as one. */
export async function notAGraph(file: File): Promise<Problem | undefined> {
  const start = await file
    .slice(0, TELLING_BYTES)
    .arrayBuffer()
    .catch(() => undefined)
  const kind = start && fileKind(new Uint8Array(start), file.name)
  if (!kind || kind.group === 'graph') return undefined
  return sessionProblem('file-is-no-graph', { file: file.name, ...kind })
}
