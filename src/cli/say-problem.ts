import { registry } from '../../nodes/registry.ts'
import { ENGINE_MESSAGES } from '../engine/engine-messages.ts'
import { lookup } from '../graph/base/lookup.ts'
import type { Language } from '../graph/base/text.ts'
import type { CheckedGraph } from '../graph/check/checked-graph.ts'
import type { Problem } from '../graph/document/problem.ts'
import { formatMessage, sentence } from '../graph/words/format-message.ts'

/** The sentence for a problem of the graph or of the engine. */
export function sayProblem(problem: Problem, language: Language, graph?: CheckedGraph): string {
  const ofEngine = lookup<string>(ENGINE_MESSAGES[language], problem.code)
  if (ofEngine !== undefined) return formatMessage(ofEngine, problem.values, language)
  const type = graph && problem.node ? graph.document.nodes[problem.node]?.type : undefined
  return sentence(problem, language, type ? registry.get(type) : undefined)
}
