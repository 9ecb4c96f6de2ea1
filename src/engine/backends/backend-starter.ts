import type { BackendName, StartedBackend } from '../backend-report.ts'

export interface StartOptions {
  /** Threads for one computation, where a back end can use them: wasm in Node and on a cross-origin isolated page. */
  readonly threads: number
}

/** Loads a back end and makes it the one that computes; nothing where this machine or browser cannot. */
export type BackendStarter = (options: StartOptions) => Promise<StartedBackend | undefined>

/**
 * The back ends of a place: `browserBackends` in a page or worker, `nodeBackends` in Node. Two values in files of
 * their own, so that a bundle contains the one it imports.
 */
export type BackendStarters = Readonly<
  Record<'cpu' | 'wasm', BackendStarter> & Partial<Record<BackendName, BackendStarter>>
>
