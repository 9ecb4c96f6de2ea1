import type { KerasLayer } from '../../graph/plan/plan.ts'
import { dataLayers } from '../networks/data-layers.ts'
import type { PortableNetwork } from '../networks/portable-network.ts'
import { wholeNetwork } from '../networks/whole-network.ts'
import { layerArguments, needsSaved } from './layer-code.ts'
import type { ProjectWords } from './project-words.ts'
import { callLines, commentText, literal, variableName } from './python-text.ts'

/**
 * The body of the function that builds the network, and three models of the same layers: from the example to the
 * answer; what is done to the data once, before augmentation; and what is trained.
 */
export function buildLines(
  network: PortableNetwork,
  words: ProjectWords,
  beforeAugmentation: number,
): readonly string[] {
  const { model, titles = {} } = wholeNetwork(network)
  const [input, ...all] = model.config.layers
  const behind = network.targetScale ? all.slice(-1) : []
  const layers = network.targetScale ? all.slice(0, -1) : all
  const inFront = dataLayers(network.before, network.inputShape).length
  const isAugmented = network.plan.data.steps.some(({ kind }) => kind === 'augment')
  const names = variables(model.config.layers)
  const call = (layer: KerasLayer) => callOf(layer, names)
  const lines: string[] = []
  if (all.some(needsSaved)) lines.push('saved = keras.models.load_model(HERE / "model.keras", compile=False)')
  const shape = literal(network.inputShape)
  lines.push(
    ...callLines(
      { before: 'x = inputs = keras.Input', args: [`shape=${shape}`, `name=${literal(input?.name ?? '')}`] },
      0,
    ),
  )
  layers.forEach((layer, at) => {
    if (at === beforeAugmentation) lines.push(...preparedHere(isAugmented, words))
    if (at >= inFront) lines.push(`# ${commentText(titles[layer.name] ?? layer.name)}`)
    lines.push(...call(layer))
  })
  if (layers.length <= beforeAugmentation) lines.push('prepared = x')
  lines.push('outputs = x')
  for (const layer of behind) lines.push(`# ${words.unit}`, ...call(layer))
  lines.push(
    ...callLines({
      before: 'whole = keras.Model',
      args: ['inputs', 'x', `name=${literal(model.config.name)}`],
    }),
    'prepare = keras.Model(inputs, prepared)',
    'network = keras.Model(prepared, outputs)',
    'return whole, prepare, network',
  )
  return lines
}

function preparedHere(isAugmented: boolean, words: ProjectWords): readonly string[] {
  return isAugmented ? [`# ${words.augmentHere}`, 'prepared = x'] : ['prepared = x']
}

/** `x = layers.Dense(…)(x)` */
function callOf(layer: KerasLayer, names: ReadonlyMap<string, string>): readonly string[] {
  const inputs = (layer.inbound_nodes[0] ?? []).map(([name]) => names.get(name) ?? 'x')
  const arriving = inputs.length === 1 ? inputs[0] : `[${inputs.join(', ')}]`
  const own = names.get(layer.name) ?? 'x'
  const into = own === 'x' ? 'x' : `x = ${own}`
  const before = `${into} = layers.${layer.class_name}`
  return callLines({ before, args: layerArguments(layer), after: `(${arriving})` }, 0)
}

/** What is kept under a name of its own: what is not used by the next layer alone. */
function variables(layers: readonly KerasLayer[]): ReadonlyMap<string, string> {
  const taken = new Set([
    'x',
    'inputs',
    'prepared',
    'outputs',
    'whole',
    'prepare',
    'network',
    'saved',
    'seed',
    'layers',
    'keras',
    'np',
  ])
  const names = new Map<string, string>()
  layers.forEach(({ name }, at) => {
    const users = layers.filter(({ inbound_nodes }) => inbound_nodes[0]?.some(([from]) => from === name))
    const alone = users.length <= 1 && (users.length === 0 || users[0] === layers[at + 1])
    if (alone) return
    let own = at === 0 ? 'inputs' : variableName(name)
    if (at > 0) for (let count = 2; taken.has(own); count++) own = `${variableName(name)}_${count}`
    taken.add(own)
    names.set(name, own)
  })
  return names
}
