import type {
  ActivationsRequest,
  Engine,
  Run,
  RunEvent,
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
  /** What the runs have told so far. */
  readonly events: RunEvent['kind'][]
  /** Runs that were asked to stop. */
  readonly stopped: string[]
  /** Requests wait for this before the engine answers. */
  held: Promise<void> | undefined
}

export function watchedEngine(real: Engine): WatchedEngine {
  const watched: WatchedEngine = {
    starts: [],
    samples: [],
    activations: [],
    watches: [],
    events: [],
    stopped: [],
    held: undefined,
    engine: {
      ...real,
      start(request) {
        watched.starts.push(request)
        return noting(real.start(request), watched)
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

function noting(run: Run, { events, watches, stopped }: WatchedEngine): Run {
  run.listen(({ kind }) => events.push(kind))
  return {
    ...run,
    watch(watch, listener) {
      watches.push(watch)
      run.watch(watch, listener)
    },
    stop() {
      stopped.push(run.id)
      run.stop()
    },
  }
}
