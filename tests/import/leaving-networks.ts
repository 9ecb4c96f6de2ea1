import { readdirSync, readFileSync } from 'node:fs'
import { registry } from '../../nodes/registry.ts'
import { portableNetworkOf } from '../../src/export/networks/portable-network-of.ts'
import type { PortableNetwork } from '../../src/formats/networks/portable-network.ts'
import { check } from '../../src/graph/check/check.ts'
import { compile, trainersOf, trainingSource } from '../../src/graph/compile/compile.ts'
import { rawData } from '../../src/graph/compile/compile-data.ts'
import type { GraphDocument, NodeId } from '../../src/graph/document/document.ts'
import { parseDocument } from '../../src/graph/file/parse-document.ts'
import type { ModelValue } from '../../src/graph/values/port-value.ts'
import { Draws } from '../../testing/random-networks/draws.ts'
import { drawSteps } from '../../testing/random-networks/example-steps.ts'
import { drawWeights } from '../../testing/random-networks/random-weights.ts'
import { RANDOM_SEEDS, randomNetwork } from '../../testing/random-networks.ts'
import { withOwnData } from '../../testing/with-own-data.ts'
import { WORDS } from '../../testing/words.ts'

export interface LeavingNetwork {
  readonly name: string
  readonly document: GraphDocument
  readonly trainer: NodeId
  readonly network: PortableNetwork
}

/** Of every trainer of every shipped graph, those that wait for data of one's own with some; nothing is trained. */
function shippedNetworks(): readonly LeavingNetwork[] {
  return readdirSync('graphs')
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => {
      const parsed = parseDocument(readFileSync(`graphs/${file}`, 'utf8'), registry)
      if (!parsed.ok) throw new Error(`cannot be read: ${file}`)
      const graph = check(withOwnData(parsed.value.document), registry)
      return trainersOf(graph).map((trainer) => {
        const compiled = compile(graph, trainer)
        if (!compiled.ok) throw new Error(`${file}: ${JSON.stringify(compiled.problems)}`)
        const plan = compiled.value
        const model = graph.node(trainer)?.outputs.model as ModelValue
        const raw = rawData(graph, trainingSource(graph, model)) ?? model.data
        const draws = new Draws(plan.seed)
        const network = portableNetworkOf(
          { graph, plan, epochs: 0, words: WORDS.en },
          {
            weights: drawWeights(plan.network, graph, draws),
            shape: raw.shape,
            ...drawSteps(plan.data.steps, raw, draws),
          },
        )
        return { name: `${file.replace('.json', '')} ${trainer}`, document: graph.document, trainer, network }
      })
    })
}

/** All networks that files are tried with here. */
export const LEAVING_NETWORKS: readonly LeavingNetwork[] = [
  ...shippedNetworks(),
  ...RANDOM_SEEDS.map((seed) => ({ name: `random ${seed}`, ...randomNetwork(seed) })),
]
