import type { PortableNetwork } from '../src/formats/networks/portable-network.ts'
import { textIn } from '../src/graph/base/text.ts'
import { compile } from '../src/graph/compile/compile.ts'
import type { GraphDocument, PortRef } from '../src/graph/document/document.ts'
import { ALGORITHMS, CLIPPINGS } from '../src/graph/plan/optimizers.ts'
import type { Plan } from '../src/graph/plan/plan.ts'
import { type DataValue, sizeOf } from '../src/graph/values/port-value.ts'
import { Draws } from './random-networks/draws.ts'
import { drawSteps } from './random-networks/example-steps.ts'
import { GraphPen } from './random-networks/graph-pen.ts'
import { addRandomData } from './random-networks/random-data.ts'
import { addRandomLayers, weightedSum } from './random-networks/random-layers.ts'
import { drawWeights } from './random-networks/random-weights.ts'

export interface RandomNetwork {
  readonly document: GraphDocument
  readonly trainer: string
  readonly plan: Plan
  /** With drawn weights, and drawn figures where a data step would learn them from training data. */
  readonly network: PortableNetwork
}

/** The seeds that every kind of file is tried with. */
export const RANDOM_SEEDS: readonly number[] = Array.from({ length: 60 }, (_, i) => i + 1)

/**
 * A graph with one trainer, drawn from a seed: pictures, tables or rows with their data steps, layers of all types,
 * branches, and titles that no framework likes. The same seed gives the same in every engine.
 */
export function randomNetwork(seed: number): RandomNetwork {
  const draws = new Draws(seed)
  const pen = new GraphPen(`random-${seed}`, `Zufällig / random ${seed}`, seed, draws)
  const begin = addRandomData(pen, draws)
  const end = addHead(pen, draws, addRandomLayers(pen, draws, begin), pen.dataAt(begin))
  const [trainer] = pen.add(
    'trainer',
    { epochs: draws.whole(1, 3), batchSize: draws.one([16, 32]), shuffle: draws.happens(0.7) },
    {
      network: [end],
      optimizer: [pen.add('optimizer', drawOptimizer(draws))],
      ...drawLoss(pen, draws, begin),
    },
  )
  const compiled = compile(pen.checked, trainer)
  if (!compiled.ok) throw new Error(`seed ${seed}: ${JSON.stringify(compiled.problems)}`)
  const plan = compiled.value
  const nodes = Object.entries(pen.document.nodes)
  const raw = rawData(pen)
  const network: PortableNetwork = {
    title: textIn(pen.document.title, 'de'),
    model: plan.network,
    weights: drawWeights(plan.network, pen.checked, draws),
    titles: Object.fromEntries(nodes.map(([id, { label, type }]) => [id, textIn(label ?? type, 'de')])),
    inputShape: raw.shape,
    ...(raw.features && { inputNames: raw.features.map(({ name }) => textIn(name, 'de')) }),
    ...drawSteps(plan.data.steps, raw, draws),
    answer: answerOf(raw),
    plan,
    epochs: 0,
  }
  return { document: pen.document, trainer, plan, network }
}

/** Examples as the data set of a random network might have them: `count × shape`. */
export function randomExamples({ document, network }: RandomNetwork, count: number): Float32Array {
  const draws = new Draws(document.seed + 1000)
  const { plan, inputShape } = network
  const size = sizeOf(inputShape)
  const extents = extentsOf(plan, size)
  return Float32Array.from({ length: count * size }, (_, i) => draws.real(...(extents[i % size] ?? [0, 1])))
}

function extentsOf({ data: { dataset, steps } }: Plan, size: number): readonly (readonly [number, number])[] {
  if (dataset.kind === 'table')
    return Array.from({ length: size }, (_, column) => {
      const values = dataset.inputs.map((row) => row[column] ?? 0)
      return [Math.min(...values), Math.max(...values)]
    })
  const bytes = dataset.kind !== 'own-arrays' || steps.some((step) => step.kind === 'divide' && step.by > 100)
  return new Array<readonly [number, number]>(size).fill(bytes ? [0, 255] : [-1, 1])
}

/** The data set itself: the first node, before any step. */
function rawData(pen: GraphPen): DataValue {
  const [first = ''] = Object.keys(pen.document.nodes)
  return pen.dataAt([first, 'data'])
}

function answerOf({ target }: DataValue): PortableNetwork['answer'] {
  const names = target.names.map((name) => textIn(name, 'de'))
  if (target.kind === 'classes') return { kind: 'classes', names }
  return { kind: 'numbers', names, units: names.map((_, i) => target.units?.[i]) }
}

/** The layers that give as many numbers as are asked for. */
function addHead(pen: GraphPen, draws: Draws, end: PortRef, { target }: DataValue): PortRef {
  const isClasses = target.kind === 'classes'
  const single = isClasses && target.names.length === 2 && draws.happens(0.7)
  const units = single ? 1 : target.names.length
  const activation = isClasses
    ? single
      ? 'sigmoid'
      : draws.one(['softmax', 'softmax', 'sigmoid'])
    : draws.one(['linear', 'linear', 'linear', 'softplus'])
  if (draws.happens(0.5)) return pen.add('dense', { units, activation }, { input: [end] })
  const sums = draws.happens(0.5)
    ? weightedSum(pen, end, units)
    : pen.add('dense', { units, activation: 'linear', bias: draws.happens(0.5) }, { input: [end] })
  const shifted = draws.happens(0.6) ? pen.add('bias', {}, { input: [sums] }) : sums
  return activation === 'linear' ? shifted : pen.add('activation', { activation }, { input: [shifted] })
}

function drawOptimizer(draws: Draws) {
  const algorithm = draws.one(ALGORITHMS)
  const schedule = draws.one(['constant', 'constant', 'exponential', 'cosine'])
  return {
    algorithm,
    schedule,
    ...(draws.happens(0.2) && { weightDecay: 0.01 }),
    ...(draws.happens(0.2) && { clip: draws.one(CLIPPINGS), clipLimit: draws.one([0.1, 1]) }),
    ...(schedule !== 'constant' && { decaySteps: draws.whole(5, 200) }),
    ...(algorithm === 'momentum' && { nesterov: draws.happens(0.5) }),
    ...(algorithm === 'rmsprop' && { centered: draws.happens(0.5), momentum: draws.one([0, 0.5]) }),
  }
}

/** Mostly none: then the loss goes by the answers. */
function drawLoss(pen: GraphPen, draws: Draws, data: PortRef): { readonly loss?: readonly PortRef[] } {
  if (draws.happens(0.7)) return {}
  const kinds = ['mean-squared-error', 'mean-absolute-error']
  const kind = draws.one(pen.dataAt(data).target.kind === 'classes' ? ['automatic', ...kinds] : kinds)
  return { loss: [pen.add('loss', { kind })] }
}
