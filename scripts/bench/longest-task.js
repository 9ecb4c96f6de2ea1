// @ts-check

/** Tasks and the names of threads, nothing else: a fuller trace would slow down what it looks at. */
export const tracedCategories = ['-*', 'toplevel', '__metadata']

/**
 * The longest task of a page's main thread in processor time, which other programs on the machine do not stretch.
 * @param {Buffer} trace as Chromium writes it
 * @returns {number} milliseconds
 */
export function longestTask(trace) {
  /** @type {{ traceEvents: { name: string, pid: number, tid: number, tdur?: number, args: { name?: string } }[] }} */
  const { traceEvents } = JSON.parse(trace.toString())
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  )
  return traceEvents.reduce(
    (longest, { name, pid, tid, tdur = 0 }) =>
      name.endsWith('RunTask') && mains.has(`${pid} ${tid}`) ? Math.max(longest, tdur / 1000) : longest,
    0,
  )
}
