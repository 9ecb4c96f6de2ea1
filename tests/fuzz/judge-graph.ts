import { registry } from '../../nodes/registry.ts'
import { sameJson } from '../../src/graph/base/json.ts'
import { check } from '../../src/graph/check/check.ts'
import type { CheckedGraph } from '../../src/graph/check/checked-graph.ts'
import { fixOperations } from '../../src/graph/check/fix-operations.ts'
import { nodeTitle } from '../../src/graph/check/node-title.ts'
import { compile, evaluationFor, problemsBefore, trainersOf } from '../../src/graph/compile/compile.ts'
import type { GraphDocument } from '../../src/graph/document/document.ts'
import type { Problem } from '../../src/graph/document/problem.ts'
import { evaluateExperiments } from '../../src/graph/experiment/evaluate-experiments.ts'
import { parseDocument } from '../../src/graph/file/parse-document.ts'
import { serializeDocument } from '../../src/graph/file/serialize-document.ts'
import { Plans } from '../../src/session/project/plans.ts'
import { describeNode } from '../../src/ui/canvas/card/describe-node.ts'
import { readingOrder } from '../../src/ui/canvas/view/reading-order.ts'
import { fittingPorts } from '../../src/ui/canvas/wiring/wire-rules.ts'
import { cardSize } from '../../src/ui/layout/card-geometry.ts'
import { portsOf } from '../../src/ui/layout/ports-of.ts'
import { sentence } from '../../testing/words.ts'
import { findLosses } from './find-losses.ts'
import { isReadable } from './graph-texts.ts'
import { tools } from './text-tools.ts'

/** Called before each part of a judgement: none of them may take long. */
export type Step = (name: string) => void

/** What is wrong with how a file was taken; empty where everything is right. A throw is a finding of its own. */
export function judgeGraph(
  text: string,
  step: Step,
): {
  readonly document?: GraphDocument
  readonly findings: readonly string[]
} {
  step('reading')
  const parsed = parseDocument(text, registry)
  step('saying what is wrong')
  const problems = parsed.ok ? parsed.value.problems : parsed.problems
  say(problems)
  if (!parsed.ok) return { findings: problems.length === 0 ? ['refused without a reason'] : [] }
  const { document } = parsed.value
  const findings: string[] = []
  if (!isReadable(text)) findings.push('was read although it is no JSON')
  else findings.push(...findLosses(text, document, problems).map((loss) => `lost in silence: ${loss}`))
  findings.push(...judgeDocument(document, step))
  return { document, findings }
}

/** What is wrong with a document that an edit or a file has made. */
export function judgeDocument(document: GraphDocument, step: Step): readonly string[] {
  const findings: string[] = []
  step('writing')
  const text = serializeDocument(document)
  step('reading again')
  const again = parseDocument(text, registry)
  if (!again.ok) findings.push(`what was read is not read again: ${again.problems[0]?.code}`)
  else if (again.value.problems.length > 0)
    findings.push(`what was read has problems when it is read again: ${again.value.problems[0]?.code}`)
  else if (!sameJson(again.value.document, document))
    findings.push('what was read is read again as another graph')
  step('checking')
  const graph = check(document, registry)
  step('saying what the check found')
  if (graph.order.length !== Object.keys(document.nodes).length) findings.push('the check forgot a node')
  for (const problem of graph.problems) say([problem], graph)
  for (const trainer of trainersOf(graph)) {
    step('planning')
    const plan = compile(graph, trainer)
    if (!plan.ok) say(plan.problems, graph)
    if (!plan.ok && plan.problems.length === 0) findings.push(`no plan for ${trainer}, and no reason`)
  }
  step('working out what is drawn')
  derive(graph)
  return findings
}

/** A graph of thousands is looked at in part. */
const LOOKED_AT = 60

/** What the screen works out of a graph. */
function derive(graph: CheckedGraph): void {
  const { document } = graph
  evaluateExperiments(graph, new Map())
  new Plans(graph)
  readingOrder(document)
  for (const id of graph.order.slice(0, LOOKED_AT)) {
    const checked = graph.node(id)
    portsOf(document, registry, id)
    cardSize(checked?.definition, checked)
    evaluationFor(graph, id)
    problemsBefore(graph, id)
    for (const each of tools) {
      describeNode(graph, id, each)
      each.text(nodeTitle(graph, id))
    }
  }
  for (const problem of graph.problems.slice(0, LOOKED_AT)) fixOperations(graph, registry, problem)
  for (const { from } of Object.values(document.wires).slice(0, 3))
    if (Object.keys(document.wires).length < 1000)
      fittingPorts(document, registry, { fixed: from, side: 'out' })
}

function say(problems: readonly Problem[], graph?: CheckedGraph): void {
  for (const problem of problems)
    for (const language of ['en', 'de'] as const) {
      const said = sentence(problem, language, graph?.node(problem.node ?? '')?.definition)
      if (said.includes('undefined')) throw new Error(`a sentence with a gap: ${said}`)
    }
}
