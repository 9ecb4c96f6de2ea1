import { readdirSync, readFileSync } from 'node:fs'
import { registry } from '../../nodes/registry.ts'
import { createNodeEngine } from '../../src/engine/node/node-engine.ts'
import type { EngineReply, RunEvent } from '../../src/engine/protocol.ts'
import { portableNetworkOf } from '../../src/export/networks/portable-network-of.ts'
import { check } from '../../src/graph/check/check.ts'
import type { CheckedGraph } from '../../src/graph/check/checked-graph.ts'
import { compile, trainersOf } from '../../src/graph/compile/compile.ts'
import { parseDocument } from '../../src/graph/file/parse-document.ts'
import type { Plan } from '../../src/graph/plan/plan.ts'
import { rawDataPlan } from '../../src/graph/plan/raw-data-plan.ts'
import { WORDS } from '../../testing/words.ts'
import { comparablePlan, STEPS } from './comparable-plan.ts'
import type { KerasCase } from './write-cases.ts'

export interface ShippedNetwork {
  readonly name: string
  readonly graph: CheckedGraph
  readonly plan: Plan
}

const BATCH = 16

/** Of every trainer of the shipped graphs that wait for nobody's own data. */
export function shippedNetworks(): readonly ShippedNetwork[] {
  return readdirSync('graphs')
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => {
      const parsed = parseDocument(readFileSync(`graphs/${file}`, 'utf8'), registry)
      if (!parsed.ok) throw new Error(`cannot be read: ${file}`)
      const graph = check(parsed.value.document, registry)
      return trainersOf(graph).flatMap((trainer) => {
        const plan = compile(graph, trainer)
        return plan.ok ? [{ name: `${file.replace('.json', '')} ${trainer}`, graph, plan: plan.value }] : []
      })
    })
}

const engine = createNodeEngine({ dataFolder: 'public/data' })

/** A shipped network from its start weights, on its own data. */
export async function shippedCase({ name, graph, plan: given }: ShippedNetwork): Promise<KerasCase> {
  const plan = comparablePlan(given, BATCH)
  const { network, data } = plan
  const part = plan.evaluations[0]?.part ?? 'train'
  const known = replyValue(await engine.takeOut({ network, data, part, count: 20 }), name)
  const indices = Array.from({ length: STEPS * BATCH }, (_, i) => i)
  const train = replyValue(
    await engine.samples({ data: rawDataPlan(data), part: 'train', indices: [0] }),
    name,
  )
  const count = Math.min(train.total, indices.length)
  const samples = replyValue(
    await engine.samples({ data: rawDataPlan(data), part: 'train', indices: indices.slice(0, count) }),
    name,
  )
  const { factor, shift } = known.targetScale ?? { factor: 1, shift: 0 }
  return {
    name,
    kind: 'shipped',
    network: portableNetworkOf({ graph, plan, epochs: 0, words: WORDS.en }, known),
    examples: known.examples,
    answers: known.outputs,
    training: {
      batch: BATCH,
      examples: samples.values,
      targets: Float64Array.from(samples.targets, (target) => (target - shift) / factor),
      losses: await lossesOf(plan),
    },
  }
}

export const closeEngine = (): void => engine.dispose()

function replyValue<T>(reply: EngineReply<T>, name: string): T {
  if (reply.ok) return reply.value
  throw new Error(`${name}: ${JSON.stringify(reply.problems)}`)
}

async function lossesOf(plan: Plan): Promise<readonly number[]> {
  const losses: number[] = []
  await new Promise<void>((resolve, reject) => {
    engine.start({ run: plan.trainer, plan, backend: 'auto' }).listen((event: RunEvent) => {
      if (event.kind === 'batch') losses.push(event.loss)
      if (event.kind === 'completed') resolve()
      if (event.kind === 'failed') reject(new Error(JSON.stringify(event.problem)))
    })
  })
  return losses
}
