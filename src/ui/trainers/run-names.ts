import type { CheckedGraph } from '../../graph/check/checked-graph.ts'
import { feederOf, nodeTitle } from '../../graph/check/node-title.ts'
import type { NodeId } from '../../graph/document/document.ts'
import type { TextTools } from '../base/language/text-tools.ts'
import { orderedTrainers } from './run-palette.ts'

/**
 * What the runs are called: the trainer's title, with its optimizer where several have the same, with a number where
 * that does not help either.
 */
export function runNames(
  graph: CheckedGraph,
  { text }: Pick<TextTools, 'text'>,
): ReadonlyMap<NodeId, string> {
  const trainers = orderedTrainers(graph)
  const plain = trainers.map((id) => text(nodeTitle(graph, id)))
  const told = plain.map((name, i) => {
    if (!isRepeated(name, plain)) return name
    const optimizer = feederOf(graph, trainers[i]!, 'optimizer')
    return optimizer === undefined ? name : `${name} · ${text(nodeTitle(graph, optimizer))}`
  })
  const counts = new Map<string, number>()
  return new Map(
    trainers.map((id, i) => {
      const name = told[i]!
      const nth = (counts.get(name) ?? 0) + 1
      counts.set(name, nth)
      return [id, isRepeated(name, told) ? `${name} ${nth}` : name]
    }),
  )
}

const isRepeated = (name: string, names: readonly string[]): boolean =>
  names.filter((other) => other === name).length > 1
