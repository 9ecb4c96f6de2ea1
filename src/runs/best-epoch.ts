import type { History } from '../engine/protocol.ts'

/** The epoch, from 1, with the smallest loss of the validation, or of the training without one; the first of equals. */
export function bestEpoch({ loss, valLoss }: Pick<History, 'loss' | 'valLoss'>): number | undefined {
  const losses = valLoss.length > 0 ? valLoss : loss
  let best: number | undefined
  losses.forEach((value, i) => {
    if (Number.isFinite(value) && (best === undefined || value < (losses[best - 1] as number))) best = i + 1
  })
  return best
}
