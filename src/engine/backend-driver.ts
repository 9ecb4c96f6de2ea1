import '@tensorflow/tfjs-backend-cpu'
import * as tf from '@tensorflow/tfjs-core'
import type { BackendChoice, BackendName, BackendReport } from './backend/backend-report.ts'

/** The back ends as the hosts use them. */
export interface BackendDriver {
  /** Finds out what this machine can do and what is fastest. Leaves any back end set. */
  choose(choice: BackendChoice): Promise<BackendReport>
  /** Makes a back end the one that computes. */
  start(name: BackendName): Promise<{ readonly threads: number }>
  /** Whether the back end that is set has lost its memory. */
  isLost(): boolean
}

export const backendDriver: BackendDriver = {
  async choose() {
    return { chosen: 'cpu', threads: 1, reason: { code: 'only-one', values: {} }, candidates: [] }
  },
  async start(name) {
    await tf.setBackend(name)
    return { threads: 1 }
  },
  isLost: () => false,
}
