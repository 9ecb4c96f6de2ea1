import type { ExampleStep } from '../../graph/values/example-step.ts'
import { tapsFor } from '../pictures/resize-taps.ts'
import type { RowLayer } from './row-layer.ts'

type Resize = Extract<ExampleStep, { kind: 'resize' }>

/**
 * Pictures in another size. Keras's Resizing finds its pixels in single precision and knows no means over areas. Where
 * it finds others, two matrices that are not trained weigh columns and rows.
 */
export function resizing(step: Resize): readonly RowLayer[] {
  const { from, height, width, method } = step
  const [fromHeight = 1, fromWidth = 1] = from
  const sides = [
    [fromHeight, height],
    [fromWidth, width],
  ] as const
  if (sides.every(([before, after]) => before === after)) return []
  if (method === 'area' && sides.every(([before, after]) => before % after === 0)) {
    const size = sides.map(([before, after]) => before / after)
    return [
      {
        class_name: 'AveragePooling2D',
        title: resizingBy('area'),
        config: { pool_size: size, strides: size, padding: 'valid', data_format: 'channels_last' },
      },
    ]
  }
  if (method !== 'area' && sides.every(([before, after]) => isSure(before, after, method))) {
    return [
      {
        class_name: 'Resizing',
        title: resizingBy(method),
        config: {
          height,
          width,
          interpolation: method,
          crop_to_aspect_ratio: false,
          data_format: 'channels_last',
        },
      },
    ]
  }
  return resizingByMatrices(step)
}

/** The import knows by this name what matrices and means are there for. */
function resizingBy(method: Resize['method']): string {
  return `resizing ${method}`
}

/** The same for every way of resizing, with layers that every program has. */
export function resizingByMatrices({ from, height, width, method }: Resize): readonly RowLayer[] {
  const [fromHeight = 1, fromWidth = 1] = from
  return [
    permute([3, 1, 2]),
    weighing(fromWidth, width, method),
    permute([1, 3, 2]),
    weighing(fromHeight, height, method),
    permute([3, 2, 1]),
  ]
}

/** Whether single precision finds the same old pixels for each new one. */
function isSure(before: number, after: number, method: 'bilinear' | 'nearest'): boolean {
  const scale = before / after
  if (Math.fround(scale) === scale) return true
  if (method === 'bilinear') return false
  return Array.from({ length: after }, (_, place) => (place + 0.5) * scale).every(
    (middle) => Math.abs(middle - Math.round(middle)) > 1e-5 * before,
  )
}

function permute(dims: readonly number[]): RowLayer {
  return { class_name: 'Permute', title: 'permute', config: { dims } }
}

/** `[before, after]`: how much of each old pixel there is in each new one, along one side. */
export function weighingMatrix(before: number, after: number, method: Resize['method']): Float32Array {
  const { starts, counts, weights } = tapsFor(before, after, method)
  const values = new Float32Array(before * after)
  let tap = 0
  starts.forEach((start, place) => {
    for (let k = 0; k < (counts[place] as number); k++)
      values[(start + k) * after + place] = weights[tap++] as number
  })
  return values
}

/** What one axis becomes: the last axis of what arrives. */
function weighing(before: number, after: number, method: Resize['method']): RowLayer {
  const values = weighingMatrix(before, after, method)
  return {
    class_name: 'Dense',
    title: resizingBy(method),
    config: { units: after, activation: 'linear', use_bias: false, trainable: false },
    weights: [{ name: 'kernel', shape: [before, after], values }],
  }
}
