import { isJsonObject, type Json, type JsonObject } from '../graph/base/json.ts'
import { check } from '../graph/check/check.ts'
import type { GraphDocument } from '../graph/document/document.ts'
import { jsonDepth, jsonSize } from '../graph/document/json-size.ts'
import { tooLarge } from '../graph/document/limits.ts'
import { failed, ok, type Problem, type Result } from '../graph/document/problem.ts'
import type { NodeDefinition } from '../graph/node/define-node.ts'
import type { Registry } from '../graph/node/registry.ts'
import type { NetworkValue } from '../graph/values/port-value.ts'
import { sizeOf } from '../graph/values/port-value.ts'
import type { TargetScale } from '../graph/values/target-scale.ts'
import { type FlatLayer, flattenModel } from './flatten-model.ts'
import { GraphDraft } from './graph-draft.ts'
import { type ComeGraph, graphWithStart } from './graph-with-start.ts'
import { ImportNotes } from './import-notes.ts'
import type { KeptWeights } from './kept-weights.ts'
import { usersOf, withOwnLayers } from './own-layers.ts'
import { isNode, readersOf, readKeras } from './read-layer.ts'
import { type ReadTraining, readTraining } from './read-training.ts'

/** A network as a file has it, its weights already kept. */
export interface NetworkToRead {
  /** `class_name` and `config` of the model. */
  readonly model: JsonObject
  /** What it was compiled with. */
  readonly training?: JsonObject
  readonly weights?: KeptWeights
  /** What the file is called. */
  readonly file: string
  /** Files of weights that it names, but that were not there. */
  readonly missing?: readonly string[]
  /** The graph that it was made of here. */
  readonly carried?: ComeGraph
}

export interface ReadGraph {
  readonly document: GraphDocument
  /** What of the file has become something else here, or was left out. */
  readonly problems: readonly Problem[]
  /** Its cards have the places that somebody gave them. */
  readonly isLaidOut: boolean
}

/** A graph takes up so much of an entry at most; more is hardly anything that a person wrote. */
const LARGEST_ENTRY = 100_000
const DEEPEST_ENTRY = 30
const isData = ({ category }: NodeDefinition) => category === 'data'
const isLayer = ({ category }: NodeDefinition) => category === 'layer'

/** The graph of a network that was made elsewhere, from left to right, with what was left out. */
export function networkToGraph(network: NetworkToRead, registry: Registry): Result<ReadGraph> {
  if (network.carried) {
    const come = graphWithStart(network.carried, network.weights, network.file, registry)
    // One that cannot be read is no loss: the layers are there.
    if (come.ok) return ok({ ...come.value, isLaidOut: true })
  }
  const flat = flattenModel(network.model)
  if (!flat.ok) return flat
  const { layers, outputs, shared, loose } = withOwnLayers(flat.value)
  const readers = readersOf(registry)
  const notes = new ImportNotes()
  notes.list('import-weights-missing', network.missing ?? [])
  notes.list('import-shared', shared)
  notes.list('import-loose', loose)
  const draft = new GraphDraft(registry)
  const users = usersOf({ layers, outputs })
  /** Where the node of each layer is that puts out what it puts out. */
  const places: number[] = []
  /** Data that no layer has touched yet. */
  const data = new Set<number>()
  const inputNodes: number[] = []
  const begun: Record<string, { arrays: readonly string[]; numbers: number }> = {}
  const training = readTraining(readers, network.training ?? compiledWith(network.model))
  notes.list('import-no-training', training.unknown)
  const unit = unitOfAnswer(layers, outputs, training)

  for (const [at, layer] of layers.entries()) {
    const inputs = layer.inputs.map((from) => places[from] as number)
    if (layer.className === 'InputLayer') {
      const params = { ...inputParams(layer, notes), ...(unit && { target: 'numbers' }) }
      const input = draft.add('input', params, { label: layer.name })
      inputNodes.push(input)
      places[at] = unit ? addUnit(unit, input) : input
      data.add(at)
      continue
    }
    if (layer === unit?.layer) {
      places[at] = inputs[0] as number
      continue
    }
    const [from] = layer.inputs
    const mayBeStep = layer.inputs.length === 1 && data.has(from as number) && users[from as number] === 1
    const step = mayBeStep && readKeras(readers, layer.className, layer.config, isData)
    if (step && isNode(step)) {
      places[at] = draft.add(step.definition.type, step.params, { label: layer.name, inputs })
      data.add(at)
      if (step.leftOut.includes('mean')) notes.note('import-learned-anew', layer.name)
      else notes.leftOut(step.leftOut, layer.name)
      continue
    }
    const factor = step && step.setting === 'offset' ? addShifted(layer, inputs) : undefined
    if (factor !== undefined) {
      places[at] = factor
      continue
    }
    const [read, activation] = readWithActivation(layer)
    const place = isNode(read)
      ? draft.add(read.definition.type, read.params, { label: layer.name, inputs })
      : draft.add('unknown-layer', { layer: entryOf(layer, notes) }, { label: layer.name, inputs })
    places[at] = place
    if (isNode(read)) {
      notes.leftOut(read.leftOut, layer.name)
      beginWith(place, layer)
    } else notes.unknown(layer, read)
    if (activation === undefined) continue
    const label = `${layer.name} activation`
    const known = readKeras(readers, 'Activation', { activation }, isLayer)
    const asNode = { class_name: 'Activation', config: { activation } }
    places[at] = isNode(known)
      ? draft.add(known.definition.type, known.params, { label, inputs: [place] })
      : draft.add('unknown-layer', { layer: asNode }, { label, inputs: [place] })
    if (!isNode(known)) notes.unknown({ name: label, className: String(nameOfActivation(activation)) }, {})
  }

  const [end, ...others] = outputs
  const last = end === undefined ? places.at(-1) : places[end]
  if (inputNodes.length > 1) notes.count('import-inputs', inputNodes.length)
  if (others.length > 0) notes.count('import-outputs', others.length + 1)
  if (last !== undefined) addTraining(last, training)
  const document = draft.document('network', titleOf(network))
  const large = tooLarge(document)
  return large ? failed(large) : ok({ document, problems: notes.problems, isLaidOut: false })

  /** What is asked for counts in another unit than the network answers in. */
  function addUnit({ layer, factor, shift }: Unit, input: number): number {
    const isDivided = shift === 0 && factor >= LEAST_DIVISOR && factor <= MOST_DIVISOR
    if (!isDivided) notes.note('import-learned-anew', layer.name)
    const params = { mode: isDivided ? 'divide' : 'standardise', ...(isDivided && { by: factor }) }
    return draft.add('scale-target', params, { label: layer.name, inputs: [input] })
  }

  /** No data step adds anything, but a Bias does. */
  function addShifted({ name, config, className }: FlatLayer, inputs: readonly number[]): number | undefined {
    const { offset } = config
    const scaled = readKeras(readers, className, { ...config, offset: 0 }, isData)
    const added = readKeras(readers, 'Bias', { initial_value: offset ?? 0 }, isLayer)
    if (!isNode(scaled) || !isNode(added) || typeof offset !== 'number') return undefined
    notes.note('import-offset', name)
    const data = draft.add(scaled.definition.type, scaled.params, { label: name, inputs })
    return draft.add(added.definition.type, added.params, { label: `${name} offset`, inputs: [data] })
  }

  /** A layer whose activation no node has becomes two: what it computes, and what is made of that. */
  function readWithActivation({ className, config }: FlatLayer) {
    const read = readKeras(readers, className, config, isLayer)
    if (isNode(read) || read.setting !== 'activation' || className === 'Activation') return [read] as const
    const plain = readKeras(readers, className, { ...config, activation: 'linear' }, isLayer)
    return isNode(plain) ? ([plain, config.activation ?? null] as const) : ([read] as const)
  }

  function beginWith(place: number, { path }: FlatLayer): void {
    const found =
      network.weights && Object.hasOwn(network.weights.layers, path) && network.weights.layers[path]
    if (!found || found.length === 0) return
    const numbers = found.reduce((sum, { shape }) => sum + sizeOf(shape), 0)
    begun[draft.idOf(place)] = { arrays: found.map(({ name }) => name), numbers }
  }

  function addTraining(network_: number, training: ReadTraining): void {
    const { optimizer, schedule, loss, fromLogits } = training
    const value = outputOf(network_)
    const logits = fromLogits && value?.activation === 'linear'
    const units = value?.shape.length === 1 ? value.shape[0] : undefined
    const ends = logits
      ? draft.add(
          'activation',
          { activation: units === 1 ? 'sigmoid' : 'softmax' },
          { label: units === 1 ? 'sigmoid' : 'softmax', inputs: [network_] },
        )
      : network_
    if (logits) notes.count('import-logits', 1)
    tellInputs(outputOf(ends) ?? statedEnd(ends), loss?.params.kind)
    const hasWeights = network.weights !== undefined && Object.keys(begun).length > 0
    // What was trained elsewhere can be used as it is.
    const trainer = draft.addTrainer(hasWeights ? { epochs: 0 } : {}, ends)
    const steps = draft.addBeside('optimizer', optimizer?.params ?? {}, trainer, 'optimizer', 0)
    if (schedule) draft.addBeside('schedule', schedule.params, steps, 'schedule', 0)
    notes.leftOut(optimizer?.leftOut ?? [], optimizer ? 'optimizer' : '')
    if (loss) draft.addBeside('loss', loss.params, trainer, 'loss', 1)
    if (!hasWeights) return
    const weights = { file: network.file, content: network.weights?.content ?? '', layers: begun }
    draft.addBeside('start-weights', { weights }, trainer, 'start', 2)
  }

  /** Behind a layer that nobody knows nothing is worked out, but the last one may say how much it puts out. */
  function statedEnd(place: number): Pick<NetworkValue, 'shape' | 'activation'> | undefined {
    const { units, activation = 'relu' } = draft.paramsOf(place)
    return typeof units === 'number' ? { shape: [units], activation: String(activation) } : undefined
  }

  function outputOf(place: number): NetworkValue | undefined {
    const graph = check(draft.document('network', ''), registry)
    const value = Object.values(graph.node(draft.idOf(place))?.outputs ?? {})[0]
    return value?.kind === 'network' ? value : undefined
  }

  /** The data to come must ask for as many answers as the network gives. */
  function tellInputs(
    value: Pick<NetworkValue, 'shape' | 'activation'> | undefined,
    loss: Json | undefined,
  ): void {
    const [units = 0, ...more] = value?.shape ?? []
    if (!value || more.length > 0) return
    const ofNumbers = value.activation !== 'softmax' && value.activation !== 'sigmoid'
    const target = typeof loss === 'string' ? /^mean/.test(loss) : ofNumbers
    const answers = !target && units === 1 ? 2 : units
    for (const input of inputNodes) draft.set(input, { target: target ? 'numbers' : 'classes', answers })
  }
}

/** A layer at the end that only brings the answer into another unit: `answer = factor · given + shift`. */
interface Unit extends TargetScale {
  readonly layer: FlatLayer
}

/** What numbers that are asked for are divided by at least and at most (nodes/data/scale-target). */
const [LEAST_DIVISOR, MOST_DIVISOR] = [1e-9, 1e15]

function unitOfAnswer(
  layers: readonly FlatLayer[],
  [end = -1, ...others]: readonly number[],
  { loss }: ReadTraining,
): Unit | undefined {
  const [layer, inputs] = [layers[end], layers.filter(({ className }) => className === 'InputLayer')]
  const { scale: factor = 1, offset: shift = 0 } = layer?.config ?? {}
  const before = layers[layer?.inputs[0] ?? -1]
  if (layer?.className !== 'Rescaling' || others.length > 0 || inputs.length !== 1) return undefined
  if (!before || before.className === 'InputLayer' || typeof factor !== 'number' || typeof shift !== 'number')
    return undefined
  const ofNumbers = loss === undefined || /^mean/.test(String(loss.params.kind))
  return ofNumbers && factor !== 0 ? { layer, factor, shift } : undefined
}

/** What stands for a size that the file leaves open. */
const OPEN_SIDE = 32
const OPEN_NUMBERS = 1

function inputParams({ shape, name }: FlatLayer, notes: ImportNotes): Readonly<Record<string, Json>> {
  const isPicture = shape !== undefined && (shape.length === 2 || shape.length === 3)
  if (!shape || shape.some((extent) => extent === null)) notes.note('import-open-size', name)
  if (!isPicture) {
    // A row, or what has more sides than a picture: as many numbers.
    const numbers = (shape ?? [null]).reduce<number>(
      (product, extent) => product * (extent ?? OPEN_NUMBERS),
      1,
    )
    return { kind: 'rows', numbers }
  }
  const [height, width, channels = 1] = shape
  const size = [height ?? OPEN_SIDE, width ?? OPEN_SIDE]
  return { size, channels: channels ?? 3 }
}

/** What the file says of a layer, word for word as long as a graph can hold it. */
function entryOf({ entry, className, name }: FlatLayer, notes: ImportNotes): JsonObject {
  const { inbound_nodes: _, ...own } = entry
  if (jsonSize(own) <= LARGEST_ENTRY && jsonDepth(own) <= DEEPEST_ENTRY) return own
  notes.note('import-entry-large', name)
  return { class_name: className, name }
}

function nameOfActivation(activation: Json): Json {
  if (!isJsonObject(activation)) return activation
  return typeof activation.config === 'string' ? activation.config : (activation.class_name ?? '?')
}

function compiledWith({ compile_config, training_config }: JsonObject): JsonObject | undefined {
  const found = compile_config ?? training_config
  return isJsonObject(found) ? found : undefined
}

function titleOf({ file }: NetworkToRead): string {
  return file.replace(/^.*[\\/]/, '').replace(/\.[a-z0-9]{1,8}$/i, '') || file
}
