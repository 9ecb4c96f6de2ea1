import type { NodeId } from '../document/document.ts'
import type { Fix } from '../document/problem.ts'
import type { DataValue, NetworkValue } from '../values/port-value.ts'

/** What arrives at a trainer. */
export interface TrainedOn {
  readonly node: NodeId
  readonly inputs: { readonly data?: DataValue; readonly network: NetworkValue }
}

/** Puts a node where the data of a trainer enters, whichever way it comes. */
export function intoData(
  { node, inputs: { data, network } }: TrainedOn,
  type: string,
  params?: Readonly<Record<string, string>>,
): Fix {
  if (data) return { kind: 'insert', port: 'data', type, params }
  const before = [...network.layers.map((layer) => layer.node), node]
  return { kind: 'insert-after', from: network.source, before, type, params }
}
