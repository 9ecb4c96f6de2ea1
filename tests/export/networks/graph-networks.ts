import { readFileSync } from 'node:fs'
import { registry } from '../../../nodes/registry.ts'
import { memoryContents } from '../../../src/contents/memory-contents.ts'
import type { ToTakeOut } from '../../../src/export/networks/take-network-out.ts'
import { check } from '../../../src/graph/check/check.ts'
import { compile, trainersOf } from '../../../src/graph/compile/compile.ts'
import type { GraphDocument } from '../../../src/graph/document/document.ts'
import { parseDocument } from '../../../src/graph/file/parse-document.ts'
import type { Plan } from '../../../src/graph/plan/plan.ts'
import { WORDS } from '../../../testing/words.ts'

/** A network that leaves with its start weights, but for the engine. */
export type GraphNetwork = Omit<ToTakeOut, 'engine'>

export function shippedGraph(name: string): GraphDocument {
  const parsed = parseDocument(readFileSync(`graphs/${name}.json`, 'utf8'), registry)
  if (!parsed.ok) throw new Error(`cannot be read: ${name}`)
  return parsed.value.document
}

/** The networks of all trainers of a graph that can be trained. */
export function networksOf(document: GraphDocument): readonly GraphNetwork[] {
  const graph = check(document, registry)
  return trainersOf(graph).flatMap((trainer) => {
    const compiled = compile(graph, trainer)
    const plan = compiled.ok ? [compiled.value] : []
    return plan.map((each: Plan) => ({
      graph,
      plan: each,
      epochs: 0,
      contents: memoryContents(),
      words: WORDS.en,
    }))
  })
}
