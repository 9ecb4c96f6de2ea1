import { countClasses } from '../../nodes/data/class-counts.ts'
import { createDataStore } from '../../src/engine/data/data-store.ts'
import type { CheckedGraph } from '../../src/graph/check/checked-graph.ts'
import { compileData } from '../../src/graph/compile/compile-data.ts'
import type { ClassCounts } from '../../src/graph/values/port-value.ts'

const tables = createDataStore({ open: () => Promise.reject(new Error('tables need no files')) })

/** How many examples of each class the engine loads for what leaves a node at `data`. */
export async function loadedParts(graph: CheckedGraph, node: string): Promise<ClassCounts> {
  const value = graph.node(node)?.outputs.data
  const loaded = await tables.load(compileData(graph, [node, 'data']))
  if (value?.kind !== 'data' || !loaded.ok) throw new Error(`no data at: ${node}`)
  const { train, validation, test } = loaded.value.parts
  const counted = ({ targets }: typeof train) => countClasses([...targets], value.target.names.length)
  return { train: counted(train), validation: counted(validation), test: counted(test) }
}
