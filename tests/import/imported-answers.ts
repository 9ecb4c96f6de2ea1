import * as tf from '@tensorflow/tfjs'
import { registry } from '../../nodes/registry.ts'
import { memoryContents } from '../../src/contents/memory-contents.ts'
import { activate } from '../../src/engine/model/activate.ts'
import { buildNetwork } from '../../src/engine/model/network.ts'
import { beginWith, readStart } from '../../src/engine/model/start-weights.ts'
import { check } from '../../src/graph/check/check.ts'
import { compileNetwork } from '../../src/graph/compile/compile-network.ts'
import type { GraphDocument } from '../../src/graph/document/document.ts'
import { startIn } from '../../src/graph/values/kept-start.ts'
import type { NetworkValue } from '../../src/graph/values/port-value.ts'
import { networkToGraph } from '../../src/import/network-to-graph.ts'
import { ownDataInProcess } from '../../src/intake/in-process.ts'
import type { BroughtFile } from '../../src/intake/types.ts'

const contents = memoryContents()
const { intake } = ownDataInProcess(contents)

/** The graph of files as they are dropped. Throws where it is refused. */
export async function imported(files: readonly BroughtFile[]) {
  const taken = await intake.network(files).result
  const read = taken.ok ? networkToGraph(taken.value, registry) : taken
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.value
}

/** What the network of an imported graph answers with the weights of its file, behind its data steps. */
export async function importedAnswers(
  document: GraphDocument,
  examples: readonly number[] | Float32Array,
  count: number,
): Promise<Float32Array> {
  const graph = check(document, registry)
  const trainer = Object.values(document.wires).find(({ to }) => to[1] === 'start')?.to[0]
  const [end] = Object.values(document.wires).flatMap(({ from, to }) =>
    to[1] === 'network' && to[0] === trainer ? [from] : [],
  )
  const value = end && (graph.node(end[0])?.outputs[end[1]] as NetworkValue | undefined)
  if (value?.kind !== 'network') throw new Error(JSON.stringify(graph.problems))
  const weights = Object.values(document.nodes).find(({ type }) => type === 'start-weights')?.params.weights
  const start = startIn((weights ?? {}) as Parameters<typeof startIn>[0])
  const arrays = Object.entries(start?.layers ?? {}).map(([node, layer]) => [node, layer.arrays] as const)
  const begun = await readStart(
    start && { content: start.content, layers: Object.fromEntries(arrays) },
    contents,
  )
  if (!begun.ok) throw new Error(JSON.stringify(begun.problems))
  const network = await buildNetwork(compileNetwork(graph, value, 1), 1)
  beginWith(network, begun.value)
  const answers = tf.tidy(() => {
    const batch = tf.tensor(Float32Array.from(examples), [count, ...value.data.shape])
    return activate(network.logits(batch, false), network.activation)
  })
  const values = await answers.data<'float32'>()
  answers.dispose()
  network.dispose()
  return values.slice()
}
