import type { Text } from '../../graph/base/text.ts'
import type { CheckedNode } from '../../graph/check/checked-graph.ts'
import type { DataValue } from '../../graph/values/port-value.ts'

/** The classes of the data a parameter chooses from, by name; nothing while no such data arrives. */
export function arrivingClasses(
  { definition, inputs }: CheckedNode,
  param: string,
): readonly Text[] | undefined {
  const parameter = definition?.params[param]
  if (!parameter || !('of' in parameter) || parameter.of === undefined) return undefined
  const value = inputs[parameter.of] as DataValue | undefined
  return value?.kind === 'data' && value.target.kind === 'classes' ? value.target.names : undefined
}
