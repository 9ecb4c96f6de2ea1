import { sameJson } from '../base/json.ts'
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
  /** The link it was compared with last, and what came out. */
  compared?: { readonly other: ChainLink; readonly isSame: boolean }
}

/** Of the networks that `networkOf` did not make. */
const chains = new WeakMap<NetworkValue, LayerChain>()

/** As {@link networkOf} makes it. */
class ChainedNetwork implements NetworkValue {
  readonly kind = 'network'
  readonly shape: NetworkValue['shape']
  readonly data: NetworkValue['data']
  readonly source: NetworkValue['source']
  declare readonly layers: readonly LayerFact[]
  readonly activation: string
  readonly setBy: NetworkValue['setBy']
  readonly #chain: LayerChain
  #written: readonly LayerFact[] | undefined

  constructor(value: Omit<NetworkValue, 'kind' | 'layers'>, chain: LayerChain) {
    this.shape = value.shape
    this.data = value.data
    this.source = value.source
    this.activation = value.activation
    this.setBy = value.setBy
    this.#chain = chain
    // Its own, like every other field, so that copies and comparisons see it; one function for all of them.
    Object.defineProperty(this, 'layers', ChainedNetwork.#layers)
  }

  static readonly #layers: PropertyDescriptor & ThisType<ChainedNetwork> = {
    enumerable: true,
    get() {
      this.#written ??= factsAfter(undefined, this.#chain)
      return this.#written
    },
  }

  static chainOf(network: ChainedNetwork): LayerChain {
    return network.#chain
  }
}

/** A network whose list of layers is written out only when somebody reads it. */
export function networkOf(value: Omit<NetworkValue, 'kind' | 'layers'>, chain: LayerChain): NetworkValue {
  return new ChainedNetwork(value, chain)
}

/** The layers of a network, whoever made it. */
export function chainOf(network: NetworkValue): LayerChain {
  if (network instanceof ChainedNetwork) return ChainedNetwork.chainOf(network)
  if (chains.has(network)) return chains.get(network)
  const chain = network.layers.reduce<LayerChain>(appendLayer, undefined)
  chains.set(network, chain)
  return chain
}

/**
 * Whether two chains are of the same layers. What came out is kept at each link: of the networks along a chain of a
 * thousand layers each looks at one layer more, not at all before it.
 */
export function isSameChain(a: LayerChain, b: LayerChain): boolean {
  const links: (readonly [ChainLink, ChainLink])[] = []
  let isSame: boolean | undefined
  for (let [left, right] = [a, b]; isSame === undefined; left = left?.before, right = right?.before) {
    if (left === right) isSame = true
    else if (!left || !right || left.length !== right.length) isSame = false
    else if (left.compared?.other === right) isSame = left.compared.isSame
    else links.push([left, right])
  }
  for (const [left, right] of links.reverse()) {
    isSame &&= sameJson(left.fact, right.fact)
    left.compared = { other: right, isSame }
    // Else every link would keep all that came before it.
    right.compared = undefined
  }
  return isSame
}

/** The chain with one more layer at its end. */
export function appendLayer(before: LayerChain, fact: LayerFact): ChainLink {
  return { before, fact, length: lengthOf(before) + 1 }
}

/** All layers of branches, each once: those they have in common first, then the branches' own, in their order. */
export function joinLayers(branches: readonly LayerChain[]): LayerChain {
  if (branches.length < 2) return branches[0]
  const [first, ...others] = branches
  const trunk = others.reduce(commonTrunk, first)
  // A short cut has no layers of its own.
  const longer = branches.filter((branch) => branch !== trunk)
  if (longer.length < 2) return longer[0] ?? trunk
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
