/**
 * Does work with as many helpers as there are, each at one piece at a time; in order with one. `next` says what is to
 * be done now: where that is nothing, a helper waits for what the others are at, as more may follow from it.
 */
export async function shareOut<Piece, Helper>(
  next: () => Piece | undefined,
  helpers: readonly Helper[],
  work: (piece: Piece, helper: Helper) => Promise<'go-on' | 'stop'>,
): Promise<void> {
  const working = new Set<Promise<void>>()
  let isStopped = false
  await Promise.all(
    helpers.map(async (helper) => {
      while (!isStopped) {
        const piece = next()
        if (piece === undefined && working.size === 0) return
        if (piece === undefined) await Promise.race(working)
        else {
          const own = work(piece, helper).then((then) => {
            if (then === 'stop') isStopped = true
          })
          working.add(own)
          await own.finally(() => working.delete(own))
        }
      }
    }),
  )
}
