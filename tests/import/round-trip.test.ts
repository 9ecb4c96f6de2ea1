import { describe, expect, it } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import { writeKeras } from '../../src/formats/keras/write-keras.ts'
import type { PortableNetwork } from '../../src/formats/networks/portable-network.ts'
import type { JsonObject } from '../../src/graph/base/json.ts'
import type { GraphDocument, NodeId } from '../../src/graph/document/document.ts'
import { wiringOf } from '../../src/graph/document/wiring.ts'
import { resolveParams } from '../../src/graph/node/resolve-params.ts'
import { sizeOf } from '../../src/graph/values/port-value.ts'
import { ownAnswers } from '../../testing/own-answers.ts'
import {
  RANDOM_SEEDS,
  type RandomNetwork,
  randomExamples,
  randomNetwork,
} from '../../testing/random-networks.ts'
import { imported, importedAnswers } from './imported-answers.ts'

async function bytesOf(pieces: AsyncIterable<Uint8Array<ArrayBuffer>>): Promise<Blob> {
  const all: Uint8Array<ArrayBuffer>[] = []
  for await (const piece of pieces) all.push(piece)
  return new Blob(all)
}

/** Layers behind layers as a text without names and places: type, parameters, and what each is given, in order. */
function networkOf(document: GraphDocument): string {
  const wiring = wiringOf(document)
  const known = new Map<NodeId, string>()
  const say = (id: NodeId): string => {
    const told = known.get(id)
    if (told !== undefined) return told
    const node = document.nodes[id]
    const definition = registry.get(node?.type ?? '')
    if (definition?.category !== 'layer') return 'data'
    const { params } = resolveParams(definition.params, node?.params ?? {})
    const given = wiring
      .into(id)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { from }]) => say(from[0]))
    const text = `${node?.type} ${JSON.stringify(params)} (${given.join(', ')})`
    known.set(id, text)
    return text
  }
  const [trainer = ''] = Object.entries(document.nodes).find(([, { type }]) => type === 'trainer') ?? []
  return wiring
    .into(trainer, 'network')
    .map(([, { from }]) => say(from[0]))
    .join()
}

/** What travels as another layer, or as several. */
const OTHERWISE = /weighted-sum|bias /

/** Resizing travels as matrices, and the unit of the answer as a layer behind. */
const isOtherwise = ({ network: { targetScale, before } }: RandomNetwork) =>
  targetScale !== undefined || before.some(({ kind }) => kind === 'resize')

/** Networks whose data steps are such that the raw examples of the test are what the layers get. */
const isBare = ({ network }: RandomNetwork) => network.before.length === 0 && !network.targetScale

describe('a network that leaves as a file of Keras and comes back', () => {
  it.each(RANDOM_SEEDS)('is the same graph, and answers the same (seed %i)', async (seed) => {
    const random = randomNetwork(seed)
    const file = await bytesOf(writeKeras(random.network))
    const { document } = await imported([{ path: 'network.keras', file }])
    const [before, after] = [networkOf(random.document), networkOf(document)]
    if (!OTHERWISE.test(before) && !isOtherwise(random)) expect(after).toBe(before)
    if (!isBare(random)) return
    const examples = randomExamples(random, 3)
    const [own, again] = [
      await ownAnswers(random.network, examples),
      await importedAnswers(document, examples, 3),
    ]
    expect(again).toHaveLength(own.length)
    for (const [i, value] of own.entries())
      expect(Math.abs((again[i] as number) - value)).toBeLessThan(1e-5 * Math.max(1, Math.abs(value)))
  })
})

describe('a file of Keras that carries its graph', () => {
  it.each(RANDOM_SEEDS)('opens with data, steps and all, and answers the same (seed %i)', async (seed) => {
    const random = randomNetwork(seed)
    const graph = random.document as unknown as JsonObject
    const file = await bytesOf(writeKeras(random.network, graph))
    const { document, problems } = await imported([{ path: 'network.keras', file }])
    const { start_weights: start, ...nodes } = document.nodes
    // Two biases that became one stand nowhere as they were: then the layers alone come back.
    if (!Object.hasOwn(nodes, random.trainer)) return
    expect(problems).toEqual([])
    const trainer = { ...nodes[random.trainer], params: random.document.nodes[random.trainer]?.params }
    expect({ ...nodes, [random.trainer]: trainer }).toEqual({ ...random.document.nodes })
    expect(start?.type).toBe('start-weights')
    expect(Object.keys(document.wires)).toHaveLength(Object.keys(random.document.wires).length + 1)
    const { inputShape } = random.plan
    const network = { ...random.network, inputShape, before: [], targetScale: undefined }
    const examples = Float32Array.from({ length: 3 * sizeOf(inputShape) }, (_, i) => Math.sin(i + seed))
    const own = await ownAnswers(network as unknown as PortableNetwork, examples)
    const again = await importedAnswers(document, examples, 3)
    for (const [i, value] of own.entries()) expect(again[i]).toBe(value)
  })
})
