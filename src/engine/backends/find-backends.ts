import { engine, getBackend, registerBackend, removeBackend } from '@tensorflow/tfjs'
import type { BackendChoice } from '../backend-report.ts'
import type { BackendFacts } from './backend-facts.ts'
import type { BackendStarters } from './backend-starter.ts'
import { isSoftwareRenderer } from './software-renderer.ts'
import { startBackend } from './start-backend.ts'
import { webglRenderer } from './webgl-renderer.ts'

/**
 * Finds out what this thread can train with, and leaves the best of it set that is known without measuring. WebGL that
 * the processor draws is tried only for a person who chose it: that takes seconds.
 * @param threads what a run will get that trains alone; opened when it begins.
 */
export async function findBackends(
  starters: BackendStarters,
  threads: number,
  choice: BackendChoice = 'auto',
): Promise<BackendFacts> {
  const renderer = starters.webgl ? webglRenderer() : undefined
  const isWorthTrying = renderer !== undefined && (choice === 'webgl' || !isSoftwareRenderer(renderer))
  const webgl = isWorthTrying && (await startBackend('webgl', starters)) !== undefined
  const wasm = await startBackend('wasm', starters)
  if (!wasm && !webgl) await startBackend('cpu', starters)
  releaseWebgl()
  return {
    headless: starters.webgl === undefined,
    ...(wasm && { wasm: { threads } }),
    ...(renderer !== undefined && { renderer }),
    webgl,
  }
}

/** Gives WebGL's memory back unless it is what computes; it can be started again. */
export function releaseWebgl(): void {
  const factory = engine().findBackendFactory('webgl')
  if (!factory || getBackend() === 'webgl' || !('webgl' in engine().registry)) return
  removeBackend('webgl')
  registerBackend('webgl', factory)
}
