import { tapsFor } from '../../src/formats/pictures/resize-taps.ts'
import type { DataStep } from '../../src/graph/plan/plan.ts'
import type { ExampleStep } from '../../src/graph/values/example-step.ts'
import { type DataValue, sizeOf } from '../../src/graph/values/port-value.ts'
import type { TargetScale } from '../../src/graph/values/target-scale.ts'
import type { Draws } from './draws.ts'

/** What the steps of a plan do to one example: what training data would decide is drawn. */
export function drawSteps(
  steps: readonly DataStep[],
  { shape: raw, range, extents }: DataValue,
  draws: Draws,
): { readonly before: readonly ExampleStep[]; readonly targetScale?: TargetScale } {
  const before: ExampleStep[] = []
  let targetScale: TargetScale | undefined
  let shape = raw
  let ranges = extents ?? [range]
  for (const step of steps) {
    if (step.kind === 'divide') {
      before.push(step)
      ranges = ranges.map(([low, high]) => [low / step.by, high / step.by])
    } else if (step.kind === 'resize') {
      before.push({ ...step, from: shape })
      shape = [step.height, step.width, shape[2] ?? 1]
    } else if (step.kind === 'standardise') {
      if (step.per !== 'column') ranges = [around(ranges)]
      const each = Array.from(
        { length: step.per === 'column' ? sizeOf(shape) : 1 },
        (_, i) => ranges[i % ranges.length] ?? range,
      )
      const means = Float64Array.from(each, ([low, high]) => low + (high - low) * draws.real(0.3, 0.7))
      const deviations = Float64Array.from(each, ([low, high]) => (high - low || 1) * draws.real(0.2, 0.4))
      before.push({ kind: 'standardise', means, deviations })
      ranges = [[-2, 2]]
    } else if (step.kind === 'scale-target') {
      const [factor, shift] =
        step.method === 'divide' ? [step.by, 0] : [draws.real(2, 9), draws.awayFromZero(1, 20)]
      const known: TargetScale = targetScale ?? { factor: 1, shift: 0 }
      targetScale = { factor: known.factor * factor, shift: known.factor * shift + known.shift }
    }
  }
  return { before, ...(targetScale && { targetScale }) }
}

function around(ranges: readonly (readonly [number, number])[]): readonly [number, number] {
  return [Math.min(...ranges.map(([low]) => low)), Math.max(...ranges.map(([, high]) => high))]
}

/** Does to one example what the steps say, in double precision and number by number. */
export function afterSteps(example: ArrayLike<number>, steps: readonly ExampleStep[]): Float64Array {
  let values = Float64Array.from(example)
  for (const step of steps) {
    if (step.kind === 'divide') values = values.map((value) => value / step.by)
    else if (step.kind === 'standardise') {
      const { means, deviations } = step
      values = values.map(
        (value, i) => (value - (means[i % means.length] ?? 0)) / (deviations[i % means.length] ?? 1),
      )
    } else values = resized(values, step)
  }
  return values
}

function resized(
  values: Float64Array,
  { from, height, width, method }: Extract<ExampleStep, { kind: 'resize' }>,
): Float64Array<ArrayBuffer> {
  const [fromHeight = 1, fromWidth = 1, channels = 1] = from
  const [rows, columns] = [weightsOf(fromHeight, height, method), weightsOf(fromWidth, width, method)]
  return Float64Array.from({ length: height * width * channels }, (_, place) => {
    const [y, x] = [Math.floor(place / channels / width), Math.floor(place / channels) % width]
    const channel = place % channels
    let sum = 0
    for (const [row, down] of rows[y] ?? [])
      for (const [column, across] of columns[x] ?? [])
        sum += down * across * (values[(row * fromWidth + column) * channels + channel] ?? 0)
    return sum
  })
}

/** Of each new pixel along one side: which old ones it is made of, and with which weight. */
function weightsOf(from: number, to: number, method: 'area' | 'bilinear' | 'nearest') {
  const { starts, counts, weights } = tapsFor(from, to, method)
  let tap = 0
  return Array.from(starts, (start, place) =>
    Array.from({ length: counts[place] ?? 0 }, (_, k) => [start + k, weights[tap++] ?? 0] as const),
  )
}
