import { Observable } from 'rxjs'

/**
 * Lets only so many tasks work at once. A task nobody waits for any more is never begun, so a parameter dragged
 * quickly asks for as many pictures as can be made, not for as many as there were values.
 */
export class RequestQueue {
  readonly #atOnce: number
  readonly #waiting = new Set<() => void>()
  #working = 0

  constructor(atOnce: number) {
    this.#atOnce = atOnce
  }

  /** Begins the task when it is subscribed to and its turn comes. Rejections become errors of the stream. */
  run<T>(task: () => Promise<T>): Observable<T> {
    return new Observable<T>((subscriber) => {
      const begin = () => {
        this.#working++
        task()
          .then(
            (value) => {
              subscriber.next(value)
              subscriber.complete()
            },
            (error) => subscriber.error(error),
          )
          .finally(() => {
            this.#working--
            this.#beginNext()
          })
      }
      this.#waiting.add(begin)
      this.#beginNext()
      return () => this.#waiting.delete(begin)
    })
  }

  #beginNext(): void {
    const [next] = this.#waiting
    if (!next || this.#working >= this.#atOnce) return
    this.#waiting.delete(next)
    next()
  }
}
