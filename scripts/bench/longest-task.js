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
 * Those of the page that has most to do: another one may be open beside it, and waits.
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
  /** @type {Map<string, Task[]>} */
  const ofThreads = new Map()
  for (const { name, pid, tid, ts, tdur = 0 } of traceEvents) {
    const thread = `${pid} ${tid}`
    if (!name.endsWith('RunTask') || !mains.has(thread)) continue
    const tasks = ofThreads.get(thread) ?? []
    ofThreads.set(thread, tasks)
    tasks.push({ at: ts / 1000, ms: tdur / 1000 })
  }
  return [...ofThreads.values()].reduce((most, tasks) => (workOf(tasks) > workOf(most) ? tasks : most), [])
}

/** @param {readonly Task[]} tasks */
const workOf = (tasks) => tasks.reduce((sum, { ms }) => sum + ms, 0)

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
  return {
    mean: (workOf(tasks) / seconds / 1000) * FRAME_MS,
    most: (Math.max(0, ...ofSeconds.values()) / 1000) * FRAME_MS,
  }
}
