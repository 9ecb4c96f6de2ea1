import { enableProdMode } from '@tensorflow/tfjs'
import { isNotLoaded } from '../../graph/base/not-loaded.ts'
import type { BackendName, StartedBackend } from '../backend-report.ts'
import { allowDilatedConv2DGradient } from '../ops/dilation/dilated-conv2d-gradient.ts'
import { correctAvgPoolGradient } from '../ops/pooling/correct-average-pool-gradient.ts'
import { shareMaxGradient } from '../ops/pooling/shared-max-gradient.ts'
import type { BackendStarters, StartOptions } from './backend-starter.ts'

/**
 * Makes a back end the one that computes in this thread, loading it if need be; calling it again is cheap. With
 * nothing else said it uses one thread.
 * @returns nothing where this machine or browser cannot run it (no WebAssembly, blocked by a policy, no usable
 * graphics card); the back end set before is then still set. Rejects where its code cannot be fetched.
 */
export async function startBackend(
  name: BackendName,
  starters: BackendStarters,
  options: StartOptions = { threads: 1 },
): Promise<StartedBackend | undefined> {
  // Also silences tfjs's advice to use another package.
  enableProdMode()
  correctAvgPoolGradient()
  shareMaxGradient()
  allowDilatedConv2DGradient()
  try {
    return await starters[name]?.(options)
  } catch (error) {
    // That is no fault of the machine.
    if (isNotLoaded(error)) throw error
    console.warn(`back end ${name} does not start: ${error instanceof Error ? error.message : String(error)}`)
    return undefined
  }
}
