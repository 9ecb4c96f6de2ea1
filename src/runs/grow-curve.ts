import type { RunEvent } from '../engine/protocol.ts'
import type { GrowingCurve } from './batch-curve.ts'

/** Takes an event of a run into its curve; whether that changed it. `stepsPerEpoch`: as the event before said. */
export function growCurve(curve: GrowingCurve, event: RunEvent, stepsPerEpoch: number): boolean {
  const epochsAt = (epoch: number, step: number, steps: number) => epoch + step / Math.max(1, steps)
  if (event.kind === 'batch') {
    curve.add(epochsAt(event.epoch - 1, event.step, stepsPerEpoch), event.loss, event.accuracy)
    return true
  }
  if (event.kind !== 'started') return false
  curve.cut(epochsAt(event.epoch, event.step, event.stepsPerEpoch))
  return true
}
