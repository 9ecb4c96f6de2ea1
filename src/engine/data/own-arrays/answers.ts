import { type ArrayData, countOf, isText } from '../../../formats/arrays/array-data.ts'
import type { Numbers } from '../../../graph/base/numbers.ts'
import type { OwnArraysConfig } from '../../../graph/plan/plan.ts'

/** The class of every example, or the number asked for. `undefined` where the array has other answers. */
export function answersOf(
  { target, labels }: OwnArraysConfig,
  { values, shape }: ArrayData,
): Numbers | undefined {
  const [count = 0, ...others] = shape
  if (target === 'numbers')
    return isText(values) || countOf(others) !== 1 ? undefined : Float64Array.from(values)
  if (typeof labels === 'number') return others[0] === labels ? hottest(values, count, labels) : undefined
  const places = new Map(labels?.map((label, index) => [label, index]))
  const found = new Float32Array(count)
  for (let i = 0; i < count; i++) {
    const place = places.get(values[i] as string | number)
    if (place === undefined) return undefined
    found[i] = place
  }
  return found
}

function hottest(values: ArrayData['values'], count: number, classes: number): Float32Array {
  const found = new Float32Array(count)
  for (let i = 0; i < count; i++)
    for (let index = 1; index < classes; index++) if (values[i * classes + index] === 1) found[i] = index
  return found
}
