import {
  animationFrameScheduler,
  asyncScheduler,
  type Observable,
  race,
  type SchedulerLike,
  timer,
} from 'rxjs'

/** The clocks everything in the session goes by; a test hands in its own. */
export interface Timing {
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly schedule: SchedulerLike
  /** Emits once when the screen can show something new. */
  readonly frame: Observable<unknown>
}

/** A hidden page gets no animation frames, yet what it shows must not stand still for whoever asks. */
const LONGEST_FRAME = 250
/** Without a screen. */
const USUAL_FRAME = 16

export function createTiming(options: {
  readonly now?: () => number
  readonly schedule?: SchedulerLike
}): Timing {
  const schedule = options.schedule ?? asyncScheduler
  const screen = options.schedule === undefined && typeof requestAnimationFrame === 'function'
  const frame = screen
    ? race(timer(0, animationFrameScheduler), timer(LONGEST_FRAME, schedule))
    : timer(USUAL_FRAME, schedule)
  return { now: options.now ?? (() => schedule.now()), schedule, frame }
}
