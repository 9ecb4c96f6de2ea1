import type { Cell, Explanation, Term } from '../../../src/graph/node/experiment-contribution.ts'
import { emptyGrid, type Grid } from '../../../src/graph/values/grid.ts'
import { slide, type Window } from '../../layers/window.ts'
import { margins } from '../margins.ts'

export const POOLING_MODES = ['max', 'average'] as const
export type PoolingMode = (typeof POOLING_MODES)[number]

/**
 * The largest number or the mean of every window, channel by channel. Cells beyond the edge (padding `same`) do not
 * count at all, as in TensorFlow: the mean is that of the cells inside. The window must fit.
 */
export function pool(input: Grid, mode: PoolingMode, window: Window): Grid {
  const [height, width, channels] = input.shape
  const { places } = slide(height, width, window)
  const [top, left] = margins(input.shape, places, window)
  const output = emptyGrid(places[0], places[1], channels)
  for (let y = 0; y < places[0]; y++) {
    const [firstRow, endRow] = inside(y * window.stride[0] - top, window.size[0], height)
    for (let x = 0; x < places[1]; x++) {
      const [firstColumn, endColumn] = inside(x * window.stride[1] - left, window.size[1], width)
      for (let channel = 0; channel < channels; channel++) {
        let most = Number.NEGATIVE_INFINITY
        let sum = 0
        for (let row = firstRow; row < endRow; row++) {
          for (let column = firstColumn; column < endColumn; column++) {
            const value = input.values[(row * width + column) * channels + channel] as number
            sum += value
            if (value > most) most = value
          }
        }
        const count = (endRow - firstRow) * (endColumn - firstColumn)
        output.values[(y * places[1] + x) * channels + channel] = mode === 'max' ? most : sum / count
      }
    }
  }
  return output
}

/** The window behind one number that `pool` gives. */
export function explainPooling(input: Grid, mode: PoolingMode, window: Window, cell: Cell): Explanation {
  const [height, width, channels] = input.shape
  const { places } = slide(height, width, window)
  const [top, left] = margins(input.shape, places, window)
  const terms: Term[] = []
  for (let i = 0; i < window.size[0] * window.size[1]; i++) {
    const row = cell.row * window.stride[0] - top + Math.floor(i / window.size[1])
    const column = cell.column * window.stride[1] - left + (i % window.size[1])
    const outside = row < 0 || column < 0 || row >= height || column >= width
    const value = outside ? 0 : (input.values[(row * width + column) * channels + cell.channel] as number)
    terms.push({ row, column, channel: cell.channel, value, ...(outside && { outside }) })
  }
  const counted = terms.filter(({ outside }) => !outside).map(({ value }) => value)
  const result =
    mode === 'max' ? Math.max(...counted) : counted.reduce((sum, value) => sum + value, 0) / counted.length
  return {
    port: 'input',
    terms,
    window: window.size,
    operation: mode === 'max' ? 'maximum' : 'average',
    result,
  }
}

function inside(first: number, size: number, extent: number): readonly [first: number, end: number] {
  return [Math.max(0, first), Math.min(extent, first + size)]
}
