import { readFile } from 'node:fs/promises'
import { registry } from '../../nodes/registry.ts'
import { check } from '../graph/check/check.ts'
import type { CheckedGraph } from '../graph/check/checked-graph.ts'
import type { Problem } from '../graph/document/problem.ts'
import { lostLetters } from '../graph/file/lost-letters.ts'
import { type ParsedDocument, parseDocument } from '../graph/file/parse-document.ts'
import { sayProblem } from './say-problem.ts'
import type { Terminal } from './terminal.ts'

export interface ReadGraph {
  readonly graph: CheckedGraph
  /** What had to be repaired in the file. */
  readonly repairs: readonly Problem[]
}

/** Reads and checks a graph file; says on stderr why it is unusable and returns nothing then. */
export async function readGraph(file: string, terminal: Terminal): Promise<ReadGraph | undefined> {
  let bytes: Buffer
  try {
    bytes = await readFile(file)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    terminal.note(`${file}: ${terminal.say('cannot-read', { reason })}`)
    return undefined
  }
  const text = bytes.toString('utf8')
  const parsed = parseDocument(text, registry)
  if (!parsed.ok) {
    for (const problem of parsed.problems) terminal.note(`${file}: ${sayProblem(problem, terminal.words)}`)
    return undefined
  }
  const { document, problems }: ParsedDocument = parsed.value
  const lost = lostLetters(bytes, text)
  return { graph: check(document, registry), repairs: lost ? [lost, ...problems] : problems }
}
