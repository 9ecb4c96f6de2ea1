import type { RunEvent } from '../../../engine/protocol.ts'

const ADVANCES: readonly RunEvent['kind'][] = ['batch', 'epoch']
const PROGRESS: readonly RunEvent['kind'][] = [...ADVANCES, 'preparing', 'evaluating']

/** Whether a run comes further with it. */
export function isAdvance({ kind }: RunEvent): boolean {
  return ADVANCES.includes(kind)
}

/** Whether it is an event that comes often and changes nothing but numbers. */
export function isProgress({ kind }: RunEvent): boolean {
  return PROGRESS.includes(kind)
}
