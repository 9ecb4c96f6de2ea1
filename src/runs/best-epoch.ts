import type { History } from '../engine/protocol.ts'

/** Where of these values the best is, of a loss the smallest and of an accuracy the largest: the first of equal ones. */
export function placeOfBest(values: readonly number[], figure: 'accuracy' | 'loss'): number | undefined {
  let best: number | undefined
  values.forEach((value, at) => {
    if (!Number.isFinite(value)) return
    const before = best === undefined ? undefined : values[best]!
    if (before === undefined || (figure === 'loss' ? value < before : value > before)) best = at
  })
  return best
}

/** The values of a figure after each epoch: of the validation, or of the training where nothing was validated. */
export function epochValues(history: History, figure: 'accuracy' | 'loss'): readonly number[] {
  const validated = figure === 'loss' ? history.valLoss : history.valAccuracy
  return validated.length > 0 ? validated : history[figure]
}

/** The epoch, from 1, after which a run was best by a figure, and the value then. */
export function bestEpoch(
  history: History,
  figure: 'accuracy' | 'loss',
): { readonly epoch: number; readonly value: number } | undefined {
  const values = epochValues(history, figure)
  const place = placeOfBest(values, figure)
  return place === undefined ? undefined : { epoch: place + 1, value: values[place]! }
}
