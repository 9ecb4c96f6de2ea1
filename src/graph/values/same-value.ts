import { sameJson } from '../base/json.ts'
import { chainOf, isSameChain } from './layer-chain.ts'
import type { NetworkValue, PortValue, Shape } from './port-value.ts'

/** Whether the same flows: equal field by field. Never writes out the layers of networks. */
export function sameValue(a: PortValue, b: PortValue): boolean {
  if (a === b) return true
  if (a.kind === 'network') return b.kind === 'network' && sameNetwork(a, b)
  if (a.kind === 'model')
    return (
      b.kind === 'model' &&
      a.trainer === b.trainer &&
      sameValue(a.network, b.network) &&
      sameJson(a.data, b.data)
    )
  return sameJson(a, b)
}

function sameNetwork(a: NetworkValue, b: NetworkValue): boolean {
  return (
    sameShape(a.shape, b.shape) &&
    a.activation === b.activation &&
    sameJson(a.source, b.source) &&
    sameJson(a.setBy, b.setBy) &&
    sameJson(a.data, b.data) &&
    isSameChain(chainOf(a), chainOf(b))
  )
}

/** Whether two shapes have the same extents. */
export function sameShape(a: Shape, b: Shape): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}
