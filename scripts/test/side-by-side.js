// @ts-check

/**
 * Does pieces of work in their order, as many at a time as there are places. A piece that comes after another waits
 * for it, and whatever stands behind it in the list goes before.
 * @template {{ readonly name: string, readonly after?: string }} Work
 * @param {readonly Work[]} list `after` counts only where that work is in the list
 * @param {number} places
 * @param {(work: Work) => Promise<unknown>} begin
 */
export async function sideBySide(list, places, begin) {
  const waiting = [...list]
  /** @type {Map<string, Promise<unknown>>} */
  const underWay = new Map()
  /** @param {Work} work */
  const isReady = ({ after }) =>
    after === undefined || !(underWay.has(after) || waiting.some(({ name }) => name === after))
  while (waiting.length > 0 || underWay.size > 0) {
    while (underWay.size < places) {
      const next = waiting.find(isReady)
      if (!next) break
      waiting.splice(waiting.indexOf(next), 1)
      underWay.set(
        next.name,
        begin(next).finally(() => underWay.delete(next.name)),
      )
    }
    await Promise.race(underWay.values())
  }
}
