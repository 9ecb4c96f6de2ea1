import { canShareMemory } from './shared-memory.ts'

/** More threads than this gain nothing on batches of the usual size. */
const MOST = 8

/**
 * How many cores training may use in this page: all of them, but only one where memory cannot be shared, which
 * threads need: the page is not cross-origin isolated, or the browser has no such memory.
 */
export function coresForTraining(): number {
  return canShareMemory() ? threadsOn(navigator.hardwareConcurrency) : 1
}

/** Threads for a run that has a computer with so many cores for itself. */
export function threadsOn(cores: number): number {
  return Math.max(1, Math.min(MOST, cores || 1))
}

/** What each of some runs gets that train beside each other. */
export function threadsPerRun(cores: number, runs: number): number {
  return Math.max(1, Math.floor(cores / Math.max(1, runs)))
}
