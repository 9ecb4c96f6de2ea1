import * as tf from '@tensorflow/tfjs-core'
import { onBackendLost } from './backend/backend-lost.ts'
import type { BackendChoice, BackendName, BackendReport } from './backend/backend-report.ts'
import type { BackendStarters, StartedBackend } from './backend/backend-starter.ts'
import { chooseBackend } from './backend/choose-backend.ts'
import { startBackend } from './backend/start-backend.ts'
import type { LosableBackend } from './training/unless-lost.ts'

/** The back ends of this thread as the hosts use them. */
export interface BackendDriver extends LosableBackend {
  /** Finds out what this machine can do and what is fastest. Leaves any back end set. */
  choose(choice: BackendChoice): Promise<BackendReport>
  /** Makes a back end the one that computes, or another that can where this one cannot. */
  start(name: BackendName, threads: number): Promise<StartedBackend>
}

export function createBackendDriver(starters: BackendStarters): BackendDriver {
  async function start(name: BackendName, threads: number): Promise<StartedBackend> {
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
    isBackendLost,
    onBackendLost,
  }
}

/** Asked directly: the event that tells it comes only after the batch that was computed with nothing. */
function isBackendLost(): boolean {
  const webgl = tf.backend() as { getGPGPUContext?: () => { readonly gl: WebGLRenderingContext } }
  return webgl.getGPGPUContext?.().gl.isContextLost() ?? false
}
