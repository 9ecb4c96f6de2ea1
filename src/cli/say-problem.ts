import type { CheckedGraph } from '../graph/check/checked-graph.ts'
import type { Problem } from '../graph/document/problem.ts'
import { sentence } from '../graph/words/format-message.ts'
import type { Words } from '../graph/words/words.ts'

/** The sentence for a problem of the graph or of the engine. Throws on a code without one: a mistake in the program. */
export function sayProblem(problem: Problem, words: Words, graph?: CheckedGraph): string {
  const type = graph && problem.node ? graph.document.nodes[problem.node]?.type : undefined
  const said = sentence(problem, words, type)
  if (said === undefined) throw new Error(`no sentence for code: ${problem.code}`)
  return said
}
