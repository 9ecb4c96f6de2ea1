/** Does all of the work with as many helpers as there are, each at one piece at a time; in order with one. */
export async function shareOut<Piece, Helper>(
  pieces: readonly Piece[],
  helpers: readonly Helper[],
  work: (piece: Piece, helper: Helper) => Promise<'go-on' | 'stop'>,
): Promise<void> {
  let next = 0
  await Promise.all(
    helpers.map(async (helper) => {
      while (next < pieces.length) {
        const piece = pieces[next++] as Piece
        if ((await work(piece, helper)) === 'stop') next = pieces.length
      }
    }),
  )
}
