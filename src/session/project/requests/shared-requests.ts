import { catchError, defer, finalize, map, type Observable, of, ReplaySubject, share } from 'rxjs'
import type { EngineReply } from '../../../engine/protocol.ts'
import { sessionProblem } from '../../base/session-problem.ts'
import type { Preview } from '../../types.ts'
import { ByteCache } from './byte-cache.ts'
import type { RequestQueue } from './request-queue.ts'

export interface SharedRequestsOptions<T> {
  readonly queue: RequestQueue
  /** Bytes of answers that are kept. */
  readonly most: number
  readonly bytesOf: (value: T) => number
}

/**
 * Questions to the engine by content: one question under way for everybody who asks the same, and none for what was
 * answered lately. A question that failed is asked again by whoever subscribes next.
 */
export class SharedRequests<T> {
  readonly #options: SharedRequestsOptions<T>
  readonly #answers: ByteCache<T>
  readonly #underWay = new Map<string, Observable<Preview<T>>>()

  constructor(options: SharedRequestsOptions<T>) {
    this.#options = options
    this.#answers = new ByteCache(options.most)
  }

  /** `key` names the content of the question. */
  get(key: string, ask: () => Promise<EngineReply<T>>): Observable<Preview<T>> {
    return defer(() => {
      const known = this.#answers.get(key)
      if (known !== undefined) return of<Preview<T>>({ kind: 'ready', value: known })
      const asked = this.#underWay.get(key) ?? this.#ask(key, ask)
      this.#underWay.set(key, asked)
      return asked
    })
  }

  #ask(key: string, ask: () => Promise<EngineReply<T>>): Observable<Preview<T>> {
    const question = async () => {
      const reply = await ask()
      // Kept even when nobody waits any more: the work is done.
      if (reply.ok) this.#answers.set(key, reply.value, this.#options.bytesOf(reply.value))
      return reply
    }
    return this.#options.queue.run(question).pipe(
      map(
        (reply): Preview<T> =>
          reply.ok ? { kind: 'ready', value: reply.value } : { kind: 'failed', problems: reply.problems },
      ),
      catchError((error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error)
        return of<Preview<T>>({ kind: 'failed', problems: [sessionProblem('preview-failed', { reason })] })
      }),
      finalize(() => this.#underWay.delete(key)),
      share({ connector: () => new ReplaySubject(1) }),
    )
  }
}
