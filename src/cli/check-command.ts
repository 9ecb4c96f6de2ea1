import { textIn } from '../graph/base/text.ts'
import { type CheckedGraph, type CheckedNode, checkedNodes } from '../graph/check/checked-graph.ts'
import type { Problem } from '../graph/document/problem.ts'
import type { PortValue } from '../graph/values/port-value.ts'
import { formatShape } from '../graph/words/format-message.ts'
import { formatNumber } from '../graph/words/format-number.ts'
import { readGraph } from './read-graph.ts'
import { sayProblem } from './say-problem.ts'
import type { Terminal } from './terminal.ts'

/** `faltwerk check FILE…`: 0 no errors, 1 errors, 2 a file is unusable. */
export async function checkCommand(files: readonly string[], terminal: Terminal): Promise<number> {
  if (files.length === 0) {
    terminal.note(terminal.say('no-file'))
    return 2
  }
  let worst = 0
  for (const file of files) {
    if (files.length > 1) terminal.print(`${file}:`)
    const read = await readGraph(file, terminal)
    worst = Math.max(worst, read ? report(read.graph, read.repairs, terminal) : 2)
  }
  return worst
}

function report(graph: CheckedGraph, repairs: readonly Problem[], terminal: Terminal): number {
  const head = [
    terminal.say('node'),
    terminal.say('type'),
    terminal.say('output'),
    terminal.say('parameters'),
  ]
  const rows = checkedNodes(graph).map((node) => row(node, graph, terminal))
  terminal.table([head, ...rows], [3])
  const total = checkedNodes(graph).reduce((sum, node) => sum + weightsOf(node), 0)
  terminal.print(terminal.say('total', { count: total }))
  const intended = graph.problems.filter((problem) => problem.intended !== undefined)
  const problems = [...repairs, ...graph.problems.filter((problem) => problem.intended === undefined)]
  terminal.print(
    problems.length === 0
      ? terminal.say('clean', { nodes: graph.order.length })
      : terminal.say('problems', { count: problems.length }),
  )
  for (const problem of [...problems, ...intended]) printProblem(problem, graph, terminal)
  return problems.some((problem) => problem.severity === 'error') ? 1 : 0
}

/** One line: node, code, sentence; of a warning that is intended, the reason. */
export function printProblem(problem: Problem, graph: CheckedGraph, terminal: Terminal): void {
  terminal.print(problemLine(problem, graph, terminal))
}

/** The same where stdout is for results alone. */
export function noteProblem(problem: Problem, graph: CheckedGraph, terminal: Terminal): void {
  terminal.note(problemLine(problem, graph, terminal))
}

function problemLine(problem: Problem, graph: CheckedGraph, terminal: Terminal): string {
  const { severity, node, wire, code, intended } = problem
  const isMeant = intended !== undefined
  const said = isMeant ? textIn(intended, terminal.language) : sayProblem(problem, terminal.words, graph)
  return `${terminal.say(isMeant ? 'intended' : severity)}: ${node ?? wire ?? '–'}  ${code}  ${said}`
}

function row(node: CheckedNode, graph: CheckedGraph, terminal: Terminal): readonly string[] {
  const shapes = Object.values(node.outputs)
    .map(shapeOf)
    .filter((shape) => shape !== '')
  const type = graph.document.nodes[node.id]?.type ?? ''
  return [node.id, type, shapes[0] ?? '–', formatNumber(weightsOf(node), terminal.language)]
}

function shapeOf(value: PortValue): string {
  return value.kind === 'data' || value.kind === 'network' || value.kind === 'image'
    ? formatShape(value.shape)
    : ''
}

function weightsOf(node: CheckedNode): number {
  return (node.weights?.trainable ?? 0) + (node.weights?.fixed ?? 0)
}
