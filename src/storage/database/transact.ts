import { abort } from './abort.ts'
import { NoAnswer } from './no-answer.ts'

interface Transaction {
  readonly done: Promise<void>
  abort(): void
}

/**
 * Runs `body` in a transaction and answers after it is complete: all of it is kept, or nothing. `body` may await
 * requests of the transaction and nothing else. Rejects with `NoAnswer` where the browser says nothing for `patience`
 * milliseconds; the transaction may still be carried out then.
 */
export async function transact<X extends Transaction, T>(
  transaction: X,
  body: (transaction: X) => Promise<T>,
  patience: number,
): Promise<T> {
  const { done } = transaction
  // It may fail while `body` still waits for a request; nobody listens to it then.
  done.catch(() => {})
  const silence = new Silence(patience)
  try {
    // Chromium ends a transaction for which the disk has no room without a word to its last requests: whoever waits
    // for those alone waits for ever.
    const failure = new Promise<never>((_, reject) => void done.catch(reject))
    const made = body(transaction)
    made.catch(() => {})
    const result = await Promise.race([made, failure, silence.rejects])
    await Promise.race([done, silence.rejects])
    return result
  } catch (error) {
    // Without this, what was written before a value that cannot be cloned would stay.
    abort(transaction)
    if (error instanceof NoAnswer) throw error
    const cause = await Promise.race([done, silence.rejects]).then(
      () => error,
      (reason: unknown) => reason,
    )
    // The transaction knows why it was aborted (no room left), its requests only that it was.
    throw error instanceof DOMException && error.name === 'AbortError' ? cause : error
  } finally {
    silence.end()
  }
}

/** Rejects when nothing was heard for too long. */
class Silence {
  readonly rejects: Promise<never>
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(patience: number) {
    this.rejects = new Promise((_, reject) => {
      const giveUp = () => reject(new NoAnswer(patience))
      // A page that stood still has answers waiting behind the timer that came due meanwhile.
      this.#timer = setTimeout(() => {
        this.#timer = setTimeout(giveUp, LAST_CHANCE)
      }, patience)
    })
    this.rejects.catch(() => {})
  }

  end(): void {
    clearTimeout(this.#timer)
  }
}

/** Milliseconds. */
const LAST_CHANCE = 500
