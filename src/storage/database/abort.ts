/** Takes back everything a transaction did. One that the browser has aborted already stays as it is. */
export function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort()
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
  }
}
