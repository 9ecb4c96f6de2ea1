import type { StorageEstimate } from '../types.ts'

/** What this origin uses; `undefined` where the browser does not say (plain http from another computer). */
export async function estimateSpace(): Promise<StorageEstimate | undefined> {
  try {
    const [{ usage, quota }, persisted] = await Promise.all([
      navigator.storage.estimate(),
      navigator.storage.persisted(),
    ])
    return usage === undefined || quota === undefined ? undefined : { used: usage, quota, persisted }
  } catch {
    return undefined
  }
}

/** `false` where the browser refuses or has no such promise to give. */
export async function persistSpace(): Promise<boolean> {
  try {
    return await navigator.storage.persist()
  } catch {
    return false
  }
}
