import type { RunView } from '../../session/run-view.ts'

/** How much of a run is done, 0 … 1: of the preparation while that lasts, of all steps afterwards. */
export function progressOf({ status, prepared, epochs, epoch, step, stepsPerEpoch }: RunView): number {
  if (status === 'preparing' && epoch === 0 && step === 0) return prepared
  if (status === 'completed' || status === 'evaluating') return 1
  const done = epoch + (stepsPerEpoch > 0 ? step / stepsPerEpoch : 0)
  return epochs > 0 ? Math.min(1, done / epochs) : 0
}
