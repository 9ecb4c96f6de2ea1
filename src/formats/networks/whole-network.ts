import type { PortableNetwork } from './portable-network.ts'
import type { WholeNetwork } from './whole-network-types.ts'

/** The whole network of a portable one: data steps in front, the unit of the answer behind. */
export function wholeNetwork(network: PortableNetwork): WholeNetwork {
  throw new Error(`not there yet: ${network.title}`)
}
