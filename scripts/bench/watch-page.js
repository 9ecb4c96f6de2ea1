// @ts-check

/**
 * @typedef {object} LongTask
 * @property {number} at milliseconds since the watch began
 * @property {number} ms
 * @property {string[]} scripts what ran in the frames it delayed, where the browser says so
 */

/**
 * Runs in the page: notes every main-thread task over 50 ms. It asks for no frames, because drawing sixty a second
 * takes cores from training.
 */
export function watchPage() {
  const began = performance.now()
  /** @type {{ at: number, ms: number }[]} */
  const tasks = []
  /** @type {{ at: number, ms: number, scripts: string[] }[]} */
  const slowFrames = []
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
  Object.assign(globalThis, {
    watched: {
      end() {
        for (const observer of observers) observer.disconnect()
        const of = (/** @type {{ at: number, ms: number }} */ task) =>
          slowFrames.filter(({ at, ms }) => at < task.at + task.ms && task.at < at + ms)
        return tasks.map((task) => ({ ...task, scripts: of(task).flatMap(({ scripts }) => scripts) }))
      },
    },
  })
}

/**
 * Runs in the page: ends the watch.
 * @returns {LongTask[]}
 */
export function watchedSince() {
  return /** @type {any} */ (globalThis).watched.end()
}
