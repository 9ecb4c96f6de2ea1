import { createNodeEngine } from '../../engine/node/node-engine.ts'
import { type CheckedGraph, checkedNodes } from '../../graph/check/checked-graph.ts'
import { saveArraysOf } from '../../graph/compile/save-arrays-of.ts'
import type { NodeId } from '../../graph/document/document.ts'
import { noteProblem } from '../check-command.ts'
import type { OwnFiles } from '../own-files/own-files.ts'
import { sayProblem } from '../say-problem.ts'
import type { Terminal } from '../terminal.ts'
import { writeOut } from './write-out.ts'

export interface ExportArraysOptions {
  /** The node whose data is meant. */
  readonly node: string
  /** Folder with files of a person's own. */
  readonly files?: string
}

/** `faltwerk export FILE --to npz --node ID`: 0 written, 1 the graph has problems, 2 the call was wrong. */
export async function exportArrays(
  { graph, contents }: OwnFiles,
  to: string,
  { node, files }: ExportArraysOptions,
  terminal: Terminal,
): Promise<number> {
  if (!graph.node(node)) {
    terminal.note(terminal.say('which-node', { known: nodesWithData(graph).join(', ') }))
    return 2
  }
  const request = saveArraysOf(graph, node, terminal.language)
  if (!request) {
    for (const problem of graph.problems)
      if (problem.severity === 'error') noteProblem(problem, graph, terminal)
    terminal.note(terminal.say('no-data', { node }))
    return 1
  }
  const engine = createNodeEngine({ ownFiles: files, contents })
  try {
    const saved = await engine.saveArrays(request)
    if (!saved.ok) {
      for (const problem of saved.problems) terminal.note(`${node}: ${sayProblem(problem, terminal.words)}`)
      return 1
    }
    return await writeOut(to, saved.value, terminal)
  } finally {
    engine.dispose()
  }
}

function nodesWithData(graph: CheckedGraph): readonly NodeId[] {
  return checkedNodes(graph).flatMap(({ id, outputs }) =>
    Object.values(outputs).some(({ kind }) => kind === 'data') ? [id] : [],
  )
}
