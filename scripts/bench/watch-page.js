// @ts-check

/**
 * @typedef {object} LongTask
 * @property {number} at milliseconds since the watch began
 * @property {number} ms
 * @property {string[]} scripts what ran in the frames it delayed, where the browser says so
 */

/** Runs in the page: notes every main-thread task over 50 ms, and the time of every frame. */
export function watchPage() {
  const began = performance.now()
  /** @type {{ at: number, ms: number }[]} */
  const tasks = []
  /** @type {{ at: number, ms: number, scripts: string[] }[]} */
  const slowFrames = []
  /** @type {number[]} */
  const frames = []
  const observers = [
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        tasks.push({ at: startTime - began, ms: duration })
    }),
    new PerformanceObserver((list) => {
      for (const entry of /** @type {any[]} */ (list.getEntries()))
        slowFrames.push({
          at: entry.startTime - began,
          ms: entry.duration,
          scripts: entry.scripts.map(
            (/** @type {any} */ script) =>
              `${script.invoker} ${script.sourceFunctionName} ${Math.round(script.duration)} ms`,
          ),
        })
    }),
  ]
  observers[0]?.observe({ type: 'longtask' })
  observers[1]?.observe({ type: 'long-animation-frame' })
  let going = true
  const frame = () => {
    frames.push(performance.now() - began)
    if (going) requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
  Object.assign(globalThis, {
    watched: {
      end() {
        going = false
        for (const observer of observers) observer.disconnect()
        const of = (/** @type {{ at: number, ms: number }} */ task) =>
          slowFrames.filter(({ at, ms }) => at < task.at + task.ms && task.at < at + ms)
        return {
          frames,
          tasks: tasks.map((task) => ({ ...task, scripts: of(task).flatMap(({ scripts }) => scripts) })),
        }
      },
    },
  })
}

/**
 * Runs in the page: ends the watch.
 * @returns {{ frames: number[], tasks: LongTask[] }}
 */
export function watchedSince() {
  return /** @type {any} */ (globalThis).watched.end()
}

/** A screen at 60 frames a second. */
const FRAME = 1000 / 60

/** @param {readonly number[]} frames times in milliseconds */
export function frameGaps(frames) {
  const gaps = frames.slice(1).map((at, i) => at - (frames[i] ?? at))
  return {
    shown: frames.length,
    missed: gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / FRAME) - 1), 0),
    longestGapMs: Math.max(0, ...gaps),
  }
}
