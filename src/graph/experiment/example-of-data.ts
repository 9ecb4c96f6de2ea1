import type { CheckedGraph } from '../check/checked-graph.ts'
import { compileData } from '../compile/compile-data.ts'
import type { NodeId } from '../document/document.ts'
import { wiringOf } from '../document/wiring.ts'
import type { ExperimentSource } from '../node/experiment-contribution.ts'
import type { DataPlan } from '../plan/plan.ts'
import type { Grid } from '../values/grid.ts'
import { type Part, type Shape, sizeOf } from '../values/port-value.ts'

/** What to ask the engine for to get the example an experiment node wants. */
export interface ExampleRequest {
  readonly data: DataPlan
  readonly part: Part
  readonly indices: readonly number[]
}

/** The node must be ready. */
export function exampleRequest(
  graph: CheckedGraph,
  node: NodeId,
  { part, index }: Extract<ExperimentSource, { kind: 'example' }>,
): ExampleRequest {
  const [entry] = wiringOf(graph.document).into(node, 'data')
  if (!entry) throw new Error(`no data arrives at: ${node}`)
  return { data: compileData(graph, entry[1].from), part, indices: [index] }
}

/** Height, width and channels of an example: a row of numbers is one high, a picture without channels is grey. */
export function pictureShapeOf(shape: Shape): Grid['shape'] {
  const [height = 1, width = 1, channels = 1] = shape
  if (shape.length === 3) return [height, width, channels]
  return shape.length === 2 ? [height, width, 1] : [1, sizeOf(shape), 1]
}

/** Numbers from the engine as a grid. */
export function gridOfExample(shape: Shape, values: ArrayLike<number>): Grid {
  return { shape: pictureShapeOf(shape), values: Float64Array.from(values) }
}
