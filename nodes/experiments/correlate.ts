import type { Cell, Explanation, Term } from '../../src/graph/node/experiment-contribution.ts'
import { emptyGrid, type Grid } from '../../src/graph/values/grid.ts'
import { type Padding, slide, type Window } from '../layers/window.ts'
import { margins } from './margins.ts'

export type Kernel = readonly (readonly number[])[]

export interface Filter {
  /**
   * One kernel that goes over each channel by itself; or, as in a convolutional layer, one for each channel, whose
   * results are added up to a single channel.
   */
  readonly kernels: { readonly each: Kernel } | { readonly sum: readonly Kernel[] }
  readonly stride: readonly [number, number]
  readonly padding: Padding
  readonly divisor: number
  readonly bias: number
}

/**
 * Slides a filter over a picture: at each place the products of kernel and picture are added up, divided by `divisor`
 * and raised by `bias`. As in every convolutional layer the kernel is not flipped (strictly a cross-correlation).
 * The window must fit.
 */
export function correlate(input: Grid, filter: Filter): Grid {
  const [height, width, channels] = input.shape
  const { window, places, top, left } = lay(input, filter)
  const sum = 'sum' in filter.kernels
  const output = emptyGrid(places[0], places[1], sum ? 1 : channels)
  const step = output.shape[2]
  for (let channel = 0; channel < channels; channel++) {
    const kernel = kernelFor(filter, channel)
    for (let kernelRow = 0; kernelRow < window.size[0]; kernelRow++) {
      for (let kernelColumn = 0; kernelColumn < window.size[1]; kernelColumn++) {
        const weight = kernel[kernelRow]?.[kernelColumn] ?? 0
        if (weight === 0) continue
        // The places at which this number of the kernel lies inside; no question in the innermost loop.
        const firstX = Math.max(0, Math.ceil((left - kernelColumn) / window.stride[1]))
        const endX = Math.min(places[1], Math.floor((width - 1 - kernelColumn + left) / window.stride[1]) + 1)
        const stepFrom = window.stride[1] * channels
        for (let y = 0; y < places[0]; y++) {
          const row = y * window.stride[0] + kernelRow - top
          if (row < 0 || row >= height) continue
          const firstColumn = firstX * window.stride[1] + kernelColumn - left
          let from = (row * width + firstColumn) * channels + channel
          let to = (y * places[1] + firstX) * step + (sum ? 0 : channel)
          for (let x = firstX; x < endX; x++, to += step, from += stepFrom)
            output.values[to] = (output.values[to] as number) + weight * (input.values[from] as number)
        }
      }
    }
  }
  finish(output.values, filter)
  return output
}

/** The window, products and sum behind one number that `correlate` gives. */
export function explainCorrelation(input: Grid, filter: Filter, cell: Cell): Explanation {
  const [height, width, channels] = input.shape
  const { window, top, left } = lay(input, filter)
  const [firstRow, firstColumn] = [cell.row * window.stride[0] - top, cell.column * window.stride[1] - left]
  const through = 'sum' in filter.kernels ? Array.from({ length: channels }, (_, i) => i) : [cell.channel]
  const terms: Term[] = []
  for (const channel of through) {
    const kernel = kernelFor(filter, channel)
    for (let kernelRow = 0; kernelRow < window.size[0]; kernelRow++) {
      for (let kernelColumn = 0; kernelColumn < window.size[1]; kernelColumn++) {
        const [row, column] = [firstRow + kernelRow, firstColumn + kernelColumn]
        const outside = row < 0 || column < 0 || row >= height || column >= width
        const value = outside ? 0 : (input.values[(row * width + column) * channels + channel] as number)
        const weight = kernel[kernelRow]?.[kernelColumn] ?? 0
        terms.push({ row, column, channel, value, weight, ...(outside && { outside }) })
      }
    }
  }
  const result = Float64Array.of(terms.reduce((sum, { value, weight = 0 }) => sum + value * weight, 0))
  finish(result, filter)
  return {
    port: 'input',
    terms,
    window: window.size,
    operation: 'sum-of-products',
    ...(filter.divisor !== 1 && { divisor: filter.divisor }),
    ...(filter.bias !== 0 && { bias: filter.bias }),
    result: result[0] as number,
  }
}

function finish(values: Float64Array, { divisor, bias }: Filter): void {
  if (divisor === 1 && bias === 0) return
  for (let i = 0; i < values.length; i++) values[i] = (values[i] as number) / divisor + bias
}

function kernelFor({ kernels }: Filter, channel: number): Kernel {
  return 'sum' in kernels ? (kernels.sum[channel] ?? []) : kernels.each
}

function lay({ shape }: Grid, filter: Filter) {
  const kernel = kernelFor(filter, 0)
  const size = [kernel.length, kernel[0]?.length ?? 0] as const
  const window: Window = { size, stride: filter.stride, padding: filter.padding }
  const { places } = slide(shape[0], shape[1], window)
  const [top, left] = margins(shape, places, window)
  return { window, places, top, left }
}
