import { abort } from './abort.ts'

interface Transaction {
  readonly done: Promise<void>
  abort(): void
}

/**
 * Runs `body` in a transaction and answers after it is complete: all of it is kept, or nothing. `body` may await
 * requests of the transaction and nothing else.
 */
export async function transact<X extends Transaction, T>(
  transaction: X,
  body: (transaction: X) => Promise<T>,
): Promise<T> {
  // It may fail while `body` still waits for a request; nobody listens to it then.
  transaction.done.catch(() => {})
  try {
    const result = await body(transaction)
    await transaction.done
    return result
  } catch (error) {
    // Without this, what was written before a value that cannot be cloned would stay.
    abort(transaction)
    const cause = await transaction.done.then(
      () => error,
      (reason: unknown) => reason,
    )
    // The transaction knows why it was aborted (no room left), its requests only that it was.
    throw error instanceof DOMException && error.name === 'AbortError' ? cause : error
  }
}
