import type {
  ActivationsRequest,
  Engine,
  Run,
  RunEvent,
  RunRequest,
  SamplesRequest,
  Watch,
} from '../../src/engine/protocol.ts'

type Fits = (event: RunEvent) => boolean

/**
 * The real engine, with a note of everything that was asked of it and of everything its runs have told. What a test
 * waits for may be over before it looks, and the screen never shows what begins and ends between two beats; so a test
 * asks here, where nothing is forgotten, and acts in the middle of a run at one of its events.
 */
export interface WatchedEngine {
  readonly engine: Engine
  readonly starts: RunRequest[]
  readonly samples: SamplesRequest[]
  readonly activations: ActivationsRequest[]
  readonly watches: (Watch | undefined)[]
  /** What the runs have told so far. */
  readonly events: RunEvent[]
  /** Runs that were asked to stop. */
  readonly stopped: string[]
  /** Requests wait for this before the engine answers. */
  held: Promise<void> | undefined
  /** The first event that fits: one of those told already, or else the next to come. */
  told(fits: RunEvent['kind'] | Fits): Promise<RunEvent>
  /**
   * Acts once, at the next event that fits: the session has heard it by then, and the run has not gone on. Resolves
   * when that was done.
   */
  at(fits: RunEvent['kind'] | Fits, act: () => void): Promise<RunEvent>
  /** Stops what is still under way and waits for its end: the next test begins on an engine of its own, but in the same process. */
  end(): Promise<void>
}

const isEnd = ({ kind }: RunEvent) => kind === 'completed' || kind === 'cancelled' || kind === 'failed'

export function watchedEngine(real: Engine): WatchedEngine {
  const underWay = new Map<Run, Promise<void>>()
  const waiting = new Set<(event: RunEvent) => void>()
  const next = (fits: RunEvent['kind'] | Fits, act: () => void = () => {}) =>
    new Promise<RunEvent>((resolve) => {
      const look = (event: RunEvent) => {
        if (!isFit(fits)(event)) return
        waiting.delete(look)
        act()
        resolve(event)
      }
      waiting.add(look)
    })
  const watched: WatchedEngine = {
    starts: [],
    samples: [],
    activations: [],
    watches: [],
    events: [],
    stopped: [],
    held: undefined,
    async told(fits) {
      return watched.events.find(isFit(fits)) ?? next(fits)
    },
    at: next,
    async end() {
      for (const run of underWay.keys()) run.stop()
      await Promise.all(underWay.values())
    },
    engine: {
      ...real,
      start(request) {
        watched.starts.push(request)
        const run = real.start(request)
        const ended = new Promise<void>((resolve) => {
          run.listen((event) => isEnd(event) && resolve())
        })
        underWay.set(
          run,
          ended.finally(() => underWay.delete(run)),
        )
        return noting(run, watched, (event) => {
          for (const look of [...waiting]) look(event)
        })
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

const isFit = (fits: RunEvent['kind'] | Fits): Fits =>
  typeof fits === 'function' ? fits : ({ kind }) => kind === fits

function noting(run: Run, { events, watches, stopped }: WatchedEngine, told: (event: RunEvent) => void): Run {
  run.listen((event) => events.push(event))
  // A moment later: whoever listens to a run begins to as soon as it has one.
  queueMicrotask(() => run.listen(told))
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
