import type {
  ActivationsRequest,
  Engine,
  Run,
  RunRequest,
  SamplesRequest,
  Watch,
} from '../../src/engine/protocol.ts'

/** The real engine, with a note of everything that was asked of it. */
export interface WatchedEngine {
  readonly engine: Engine
  readonly starts: RunRequest[]
  readonly samples: SamplesRequest[]
  readonly activations: ActivationsRequest[]
  readonly watches: (Watch | undefined)[]
  /** Requests wait for this before the engine answers. */
  held: Promise<void> | undefined
}

export function watchedEngine(real: Engine): WatchedEngine {
  const watched: WatchedEngine = {
    starts: [],
    samples: [],
    activations: [],
    watches: [],
    held: undefined,
    engine: {
      ...real,
      start(request) {
        watched.starts.push(request)
        return noteWatches(real.start(request), watched.watches)
      },
      async samples(request) {
        watched.samples.push(request)
        await watched.held
        return real.samples(request)
      },
      async activations(request) {
        watched.activations.push(request)
        await watched.held
        return real.activations(request)
      },
    },
  }
  return watched
}

function noteWatches(run: Run, watches: (Watch | undefined)[]): Run {
  return {
    ...run,
    watch(watch, listener) {
      watches.push(watch)
      run.watch(watch, listener)
    },
  }
}
