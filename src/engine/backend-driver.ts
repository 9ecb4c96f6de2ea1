import { onBackendLost } from './backend/backend-lost.ts'
import type { BackendChoice, BackendName, BackendReport } from './backend/backend-report.ts'
import type { BackendStarters, StartedBackend } from './backend/backend-starter.ts'
import { chooseBackend } from './backend/choose-backend.ts'
import { startBackend } from './backend/start-backend.ts'

/** The back ends of this thread as the hosts use them. */
export interface BackendDriver {
  /** Finds out what this machine can do and what is fastest. Leaves any back end set. */
  choose(choice: BackendChoice): Promise<BackendReport>
  /** Makes a back end the one that computes, or another that can where this one cannot. */
  start(name: BackendName, threads: number): Promise<StartedBackend>
  /** Whether a back end has lost its memory since the last start. */
  isLost(): boolean
}

export function createBackendDriver(starters: BackendStarters): BackendDriver {
  let lost = false
  onBackendLost(() => {
    lost = true
  })
  async function start(name: BackendName, threads: number): Promise<StartedBackend> {
    lost = false
    const order: readonly BackendName[] = [name, 'wasm', 'cpu']
    for (const candidate of order) {
      const started = await startBackend(candidate, starters, { threads })
      if (started) return started
    }
    throw new Error('no back end starts')
  }
  return {
    choose: (choice) => chooseBackend(choice, starters),
    start,
    isLost: () => lost,
  }
}
