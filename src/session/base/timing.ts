import {
  animationFrameScheduler,
  asyncScheduler,
  defer,
  delay,
  Observable,
  race,
  type SchedulerLike,
  share,
  timer,
} from 'rxjs'

/** The clocks everything in the session goes by; a test hands in its own. */
export interface Timing {
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly schedule: SchedulerLike
  /** Emits once when the screen can show something new. */
  readonly frame: Observable<unknown>
  /** Emits once when the next frame has been shown: what can wait does not hold it up. */
  readonly afterFrame: Observable<unknown>
  /**
   * Emits once at the next tenth of a second. What only shows how far something is goes by it: more often nobody can
   * read it, and what changes at the same beat costs the browser one frame.
   */
  readonly beat: Observable<unknown>
}

/** A hidden page gets no animation frames, yet what it shows must not stand still for whoever asks. */
const LONGEST_FRAME = 250
/** Milliseconds. */
const USUAL_FRAME = 16
const BEAT = 100

export function createTiming(options: {
  readonly now?: () => number
  readonly schedule?: SchedulerLike
}): Timing {
  const schedule = options.schedule ?? asyncScheduler
  const screen = options.schedule === undefined && typeof requestAnimationFrame === 'function'
  const frame = screen
    ? race(timer(0, animationFrameScheduler), timer(LONGEST_FRAME, schedule))
    : timer(USUAL_FRAME, schedule)
  const beat = defer(() => timer(BEAT - (schedule.now() % BEAT), schedule))
  const painted: Observable<unknown> = screen ? framePainted : frame.pipe(delay(USUAL_FRAME, schedule))
  const afterFrame = painted.pipe(share())
  return { now: options.now ?? (() => schedule.now()), schedule, frame, afterFrame, beat }
}

/**
 * The next frame is painted, and the next input has had its turn. By the browser's own timers: this is waited for at
 * every edit, before the frame that shows it, and pipes of observables take longer to set up.
 */
const framePainted = new Observable<void>((subscriber) => {
  const done = () => {
    subscriber.next()
    subscriber.complete()
  }
  let wait: ReturnType<typeof setTimeout>
  const begun = () => {
    clearTimeout(wait)
    // A timer that is set in a frame comes once it is painted, however long that takes.
    wait = setTimeout(() => {
      wait = setTimeout(done, USUAL_FRAME)
    })
  }
  const frame = requestAnimationFrame(begun)
  wait = setTimeout(begun, LONGEST_FRAME)
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(wait)
  }
})
