import { registry } from '../../nodes/registry.ts'
import { ENGINE_MESSAGES } from '../engine/engine-messages.ts'
import type { CheckedGraph } from '../graph/checked-graph.ts'
import { formatMessage, sentence } from '../graph/format-message.ts'
import { lookup } from '../graph/lookup.ts'
import type { Problem } from '../graph/problem.ts'
import type { Language } from '../graph/text.ts'

/** The sentence for a problem of the graph or of the engine. */
export function sayProblem(problem: Problem, language: Language, graph?: CheckedGraph): string {
  const ofEngine = lookup<string>(ENGINE_MESSAGES[language], problem.code)
  if (ofEngine !== undefined) return formatMessage(ofEngine, problem.values, language)
  const type = graph && problem.node ? graph.document.nodes[problem.node]?.type : undefined
  return sentence(problem, language, type ? registry.get(type) : undefined)
}
