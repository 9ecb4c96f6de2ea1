import type { BackendName } from '../backend-report.ts'

export type BackendLostListener = (name: BackendName) => void

const listeners = new Set<BackendLostListener>()

/**
 * Calls `listener` when a back end of this thread has lost its memory: the browser takes a WebGL context back when
 * the computer sleeps, the driver restarts or other pages need the card. What was computed with it is gone; a run
 * goes on from its last checkpoint on another back end. Returns the way to stop listening.
 */
export function onBackendLost(listener: BackendLostListener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** For the back ends themselves. */
export function reportBackendLost(name: BackendName): void {
  for (const listener of listeners) listener(name)
}
