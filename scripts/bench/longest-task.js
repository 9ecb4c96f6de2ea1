// @ts-check

/** Tasks and the names of threads, nothing else: a fuller trace would slow down what it looks at. */
export const tracedCategories = ['-*', 'toplevel', '__metadata']

/**
 * A task of a page's main thread.
 * @typedef {object} Task
 * @property {number} at milliseconds, of the browser's own clock
 * @property {number} ms of processor time, which other programs on the machine do not stretch
 */

/**
 * @param {Buffer} trace as Chromium writes it
 * @returns {Task[]}
 */
export function mainTasks(trace) {
  /** @type {{ traceEvents: { name: string, pid: number, tid: number, ts: number, tdur?: number, args: { name?: string } }[] }} */
  const { traceEvents } = JSON.parse(trace.toString())
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  )
  return traceEvents
    .filter(({ name, pid, tid }) => name.endsWith('RunTask') && mains.has(`${pid} ${tid}`))
    .map(({ ts, tdur = 0 }) => ({ at: ts / 1000, ms: tdur / 1000 }))
}

/**
 * The longest task in processor time.
 * @param {readonly Task[]} tasks
 */
export const longestTask = (tasks) => tasks.reduce((longest, { ms }) => Math.max(longest, ms), 0)

/** Of a screen that shows sixty a second. */
const FRAME_MS = 1000 / 60

/**
 * What the main thread works in the time of a frame, in milliseconds: on average, and in the second that has most of it.
 * @param {readonly Task[]} tasks
 * @param {number} seconds in which they were
 */
export function workPerFrame(tasks, seconds) {
  /** @type {Map<number, number>} */
  const ofSeconds = new Map()
  for (const { at, ms } of tasks) {
    const second = Math.floor(at / 1000)
    ofSeconds.set(second, (ofSeconds.get(second) ?? 0) + ms)
  }
  const all = tasks.reduce((sum, { ms }) => sum + ms, 0)
  return {
    mean: (all / seconds / 1000) * FRAME_MS,
    most: (Math.max(0, ...ofSeconds.values()) / 1000) * FRAME_MS,
  }
}
