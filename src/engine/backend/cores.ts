/** More threads than this gain nothing on batches of the usual size. */
const MOST = 8

/**
 * How many cores training may use in this page or worker: all of them, but only one where the page is not cross-origin
 * isolated, because threads need memory that can be shared.
 */
export function coresForTraining(): number {
  const cores = globalThis.crossOriginIsolated ? navigator.hardwareConcurrency : 1
  return Math.max(1, Math.min(MOST, cores || 1))
}

/** What each of some runs gets that train beside each other. */
export function threadsPerRun(cores: number, runs: number): number {
  return Math.max(1, Math.floor(cores / Math.max(1, runs)))
}
