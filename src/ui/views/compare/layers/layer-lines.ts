import type { NodeId } from '../../../../graph/document/document.ts'
import type { ShownRun } from '../../../trainers/measure.ts'

/** What of layers is drawn over epochs. */
export const FIGURES = ['gradients', 'updates', 'weights', 'dead'] as const
export type LayerFigure = (typeof FIGURES)[number]

/** How a figure of one layer of one run went. */
export interface LayerLine {
  /** Place in the list of runs. */
  readonly run: number
  readonly layer: NodeId
  readonly epochs: readonly number[]
  readonly values: readonly number[]
}

/** The lines of all runs, their layers in the order in which numbers flow through them. */
export function layerLines(runs: readonly ShownRun[], figure: LayerFigure): readonly LayerLine[] {
  return runs.flatMap(({ run }, place) => {
    const lines = new Map<NodeId, { run: number; layer: NodeId; epochs: number[]; values: number[] }>()
    for (const { epoch, layers = [], relus = [] } of run.trace) {
      const told =
        figure === 'dead'
          ? relus.map(({ layer, dead }) => [layer, dead] as const)
          : layers.map(({ layer, [figure]: size }) => [layer, size] as const)
      for (const [layer, value] of told) {
        const line = lines.get(layer) ?? { run: place, layer, epochs: [], values: [] }
        lines.set(layer, line)
        line.epochs.push(epoch)
        line.values.push(value)
      }
    }
    return [...lines.values()]
  })
}

/** The value of a line at an epoch, or the latest before it. */
export function valueAt({ epochs, values }: LayerLine, epoch: number): number | undefined {
  const after = epochs.findIndex((at) => at > epoch)
  return values[(after === -1 ? values.length : after) - 1]
}

/** Of a run that has vanished, 10⁻¹⁸ and the like would press all others to the upper edge. */
const MOST_DECADES = 8

/** The powers of ten that hold the values above zero, at most so many: the ends of a logarithmic axis. */
export function decadesOf(lines: readonly LayerLine[]): readonly [low: number, high: number] {
  let [least, most] = [Number.POSITIVE_INFINITY, 0]
  for (const { values } of lines) {
    for (const value of values) {
      if (value > 0 && Number.isFinite(value)) {
        least = Math.min(least, value)
        most = Math.max(most, value)
      }
    }
  }
  if (most === 0) return [-1, 0]
  const high = Math.ceil(Math.log10(most)) + 0
  const low = Math.max(Math.floor(Math.log10(least)), high - MOST_DECADES)
  return [low, Math.max(low + 1, high)]
}
