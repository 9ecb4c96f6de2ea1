import type { Json } from '../../graph/base/json.ts'
import type { ExampleStep } from '../../graph/values/example-step.ts'
import type { Shape } from '../../graph/values/port-value.ts'
import { resizing } from './resizing-layers.ts'
import type { RowLayer } from './row-layer.ts'

/** What happens to an example before it reaches the network, as layers in a row. `shape` is that of the example. */
export function dataLayers(steps: readonly ExampleStep[], shape: Shape): readonly RowLayer[] {
  const layers: RowLayer[] = []
  let current = shape
  for (const step of steps) {
    if (step.kind === 'divide') layers.push(rescaling(1 / step.by, 0))
    else if (step.kind === 'standardise') layers.push(...standardising(step, current))
    else {
      layers.push(...resizing(step))
      current = [step.height, step.width, ...current.slice(2)]
    }
  }
  return layers
}

/** `factor · value + shift`. */
export function rescaling(factor: Json, shift: Json): RowLayer {
  return { class_name: 'Rescaling', title: 'rescaling', config: { scale: factor, offset: shift } }
}

/** Normalization takes the root of the variance in single precision, and divides by 1e-7 where it is smaller. */
const [LEAST_DEVIATION, MOST_DEVIATION] = [1e-6, 1e18]

/** Means of so many deviations cost a digit and more: what is near the mean is subtracted first, exactly. */
const FAR_MEAN = 16

/**
 * `(value − mean) / deviation` in single precision. A mean far from 0 is taken off in two parts: first its own nearest
 * number of single precision, which costs no digit of values near it, then the rest.
 */
function standardising(
  { means, deviations }: Extract<ExampleStep, { kind: 'standardise' }>,
  shape: Shape,
): readonly RowLayer[] {
  const columns = [...means].map((mean, i) => ({ mean, deviation: deviations[i] as number }))
  const isFar = columns.some(({ mean, deviation }) => Math.abs(mean) > FAR_MEAN * deviation)
  const near = columns.map(({ mean }) => (isFar ? Math.fround(mean) : 0))
  const rest = columns.map(({ mean }, i) => mean - (near[i] as number))
  const first = isFar
    ? [
        normalization(
          near,
          columns.map(() => 1),
          shape,
        ),
      ]
    : []
  const isUsual = columns.every(
    ({ deviation }) => deviation >= LEAST_DEVIATION && deviation <= MOST_DEVIATION,
  )
  if (isUsual) {
    const variances = columns.map(({ deviation }) => deviation ** 2)
    return [...first, normalization(rest, variances, shape)]
  }
  const factors = columns.map(({ deviation }) => 1 / deviation)
  const shifts = rest.map((value, i) => -value * (factors[i] as number))
  return [...first, rescaling(shaped(factors, shape), shaped(shifts, shape))]
}

function normalization(means: readonly number[], variances: readonly number[], shape: Shape): RowLayer {
  return {
    class_name: 'Normalization',
    title: 'normalization',
    config: {
      axis: means.length === 1 ? null : shape.map((_, i) => i + 1),
      invert: false,
      mean: shaped(means, shape),
      variance: shaped(variances, shape),
    },
  }
}

/** One number alone, or lists in lists as the shape says. */
function shaped(values: readonly number[], shape: Shape): Json {
  return values.length === 1 ? (values[0] as number) : listed(values, shape)
}

function listed(values: readonly number[], [extent = 1, ...inner]: Shape): Json {
  if (inner.length === 0) return [...values]
  const size = values.length / extent
  return Array.from({ length: extent }, (_, i) => listed(values.slice(i * size, (i + 1) * size), inner))
}
