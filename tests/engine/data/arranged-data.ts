import { byPart } from '../../../nodes/data/class-counts.ts'
import type { Dataset, DatasetPart } from '../../../src/engine/data/dataset.ts'
import type { DataValue, Part, Shape } from '../../../src/graph/values/port-value.ts'
import { sizeOf } from '../../../src/graph/values/port-value.ts'

/** Class by example, for each part. */
export type Labels = Readonly<Record<Part, readonly number[]>>

/** A data set with these labels; number `k` of example `i` is `i + k / 1000`, so each is known again by its first. */
export function arrangedData(labels: Labels, shape: Shape = [2, 2, 1]): Dataset {
  const size = sizeOf(shape)
  const part = (name: Part): DatasetPart => ({
    count: labels[name].length,
    targets: Float32Array.from(labels[name]),
    gather: (indices) =>
      Float32Array.from(
        Array.from(indices).flatMap((i) => Array.from({ length: size }, (_, k) => i + k / 1000)),
      ),
  })
  return { shape, target: 'classes', parts: byPart(part), hash: 'arranged' }
}

/** What the check knows about such a data set. */
export function arrangedValue(labels: Labels, classes: number, shape: Shape = [2, 2, 1]): DataValue {
  return {
    kind: 'data',
    shape,
    target: { kind: 'classes', names: Array.from({ length: classes }, (_, i) => `${i}`) },
    examples: byPart((part) => labels[part].length),
    perClass: byPart((part) => countsOf(labels[part], classes)),
    classOrder: labels.train,
    range: [0, 1000],
  }
}

export function countsOf(labels: ArrayLike<number>, classes: number): readonly number[] {
  const counts = Array.from({ length: classes }, () => 0)
  for (const label of Array.from(labels)) counts[label] = (counts[label] ?? 0) + 1
  return counts
}
