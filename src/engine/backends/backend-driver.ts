import * as tf from '@tensorflow/tfjs'
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm'
import type { Plan } from '../../graph/plan/plan.ts'
import type { BackendChoice, BackendName, StartedBackend } from '../backend-report.ts'
import { limitKernelThreads } from '../ops/runtime/kernel-host.ts'
import type { LosableBackend } from '../training/unless-lost.ts'
import type { BackendFacts, StepTimes } from './backend-facts.ts'
import { onBackendLost } from './backend-lost.ts'
import type { BackendStarters } from './backend-starter.ts'
import { compareBackends } from './compare-backends.ts'
import { findBackends } from './find-backends.ts'
import { startBackend } from './start-backend.ts'

/** The back ends of this thread as the hosts use them. */
export interface BackendDriver extends LosableBackend {
  /** Finds out what this machine can train with. Leaves any back end set. */
  find(choice: BackendChoice, threads: number): Promise<BackendFacts>
  /** Measures what steps of a plan take on each back end that comes into question. Leaves any back end set. */
  compare(plan: Plan, threads: number): Promise<StepTimes>
  /** Makes a back end the one that computes, or another that can where this one cannot. */
  start(name: BackendName, threads: number): Promise<StartedBackend>
  /**
   * Lets the back end that computes use fewer threads than it was started with, or all again. Changes no result, and
   * nothing at all while a back end starts.
   */
  limitThreads(threads: number): void
}

export function createBackendDriver(starters: BackendStarters): BackendDriver {
  // tfjs names a back end as the one set while it still starts, and throws when asked for it.
  let computing: BackendName | undefined

  async function start(name: BackendName, threads: number): Promise<StartedBackend> {
    computing = undefined
    const order: readonly BackendName[] = [name, 'wasm', 'cpu']
    for (const candidate of order) {
      const started = await startBackend(candidate, starters, { threads })
      computing = started?.name
      if (started) return started
    }
    throw new Error('no back end starts')
  }

  function limitThreads(threads: number): void {
    if (computing === 'wasm') limitKernelThreads(tf.backend() as BackendWasm, threads)
  }
  return {
    find(choice, threads) {
      computing = undefined
      return findBackends(starters, threads, choice)
    },
    compare(plan, threads) {
      computing = undefined
      return compareBackends(plan, starters, threads)
    },
    start,
    limitThreads,
    isBackendLost,
    onBackendLost,
  }
}

/** Asked directly: the event comes only after the batch that was computed with nothing. */
function isBackendLost(): boolean {
  // A run may fail before its back end has started.
  if (tf.getBackend() !== 'webgl') return false
  const webgl = tf.backend() as unknown as { getGPGPUContext: () => { readonly gl: WebGLRenderingContext } }
  return webgl.getGPGPUContext().gl.isContextLost()
}
