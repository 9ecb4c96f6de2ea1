import type { LayerFact, NetworkValue } from './port-value.ts'

/**
 * The layers of a network as the last one and those before it, which the networks behind share: a list each would be
 * half a million entries in a network of a thousand layers. `undefined` is a network without layers.
 */
export type LayerChain = ChainLink | undefined

interface ChainLink {
  readonly before: LayerChain
  readonly fact: LayerFact
  readonly length: number
}

/** Of the networks that `networkOf` made. */
const chains = new WeakMap<NetworkValue, LayerChain>()

/** A network whose list of layers is written out only when somebody reads it. */
export function networkOf(value: Omit<NetworkValue, 'kind' | 'layers'>, chain: LayerChain): NetworkValue {
  const { shape, data, source, activation, setBy } = value
  let layers: readonly LayerFact[] | undefined
  const network: NetworkValue = {
    kind: 'network',
    shape,
    data,
    source,
    get layers() {
      layers ??= factsAfter(undefined, chain)
      return layers
    },
    activation,
    setBy,
  }
  chains.set(network, chain)
  return network
}

/** The layers of a network, whoever made it. */
export function chainOf(network: NetworkValue): LayerChain {
  if (chains.has(network)) return chains.get(network)
  const chain = network.layers.reduce<LayerChain>(appendLayer, undefined)
  chains.set(network, chain)
  return chain
}

/** The chain with one more layer at its end. */
export function appendLayer(before: LayerChain, fact: LayerFact): ChainLink {
  return { before, fact, length: lengthOf(before) + 1 }
}

/** All layers of branches, each once: those they have in common first, then the branches' own, in their order. */
export function joinLayers(branches: readonly LayerChain[]): LayerChain {
  const [first, ...others] = branches
  if (others.length === 0) return first
  const trunk = others.reduce(commonTrunk, first)
  const own = new Map(
    branches.flatMap((branch) => factsAfter(trunk, branch).map((fact) => [fact.node, fact] as const)),
  )
  return [...own.values()].reduce<LayerChain>(appendLayer, trunk)
}

const lengthOf = (chain: LayerChain) => chain?.length ?? 0

/** As far as two chains are one. */
function commonTrunk(a: LayerChain, b: LayerChain): LayerChain {
  let [left, right] = [a, b]
  while (left !== right) {
    const [atLeft, atRight] = [lengthOf(left), lengthOf(right)]
    if (atLeft >= atRight) left = left?.before
    if (atRight >= atLeft) right = right?.before
  }
  return left
}

/** The layers of `chain` behind `trunk`, inputs before users. */
function factsAfter(trunk: LayerChain, chain: LayerChain): readonly LayerFact[] {
  const facts: LayerFact[] = []
  for (let link = chain; link !== trunk && link; link = link.before) facts.push(link.fact)
  return facts.reverse()
}
