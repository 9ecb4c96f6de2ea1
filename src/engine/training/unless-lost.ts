import { problem } from '../../graph/document/problem.ts'
import { RunFailure } from './failure.ts'

/** How a back end reports that its memory is gone. */
export interface LosableBackend {
  isBackendLost(): boolean
  onBackendLost(listener: () => void): () => void
}

/**
 * Waits for something computed. Rejects when the back end is lost meanwhile: then WebGL either never answers or
 * answers with zeros.
 */
export function unlessLost<T>(backend: LosableBackend, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new RunFailure('backend-lost', problem('backend-lost')))
    const forget = backend.onBackendLost(fail)
    work.then((value) => (backend.isBackendLost() ? fail() : resolve(value)), reject).finally(forget)
  })
}
