import { audit, BehaviorSubject, defer, merge, Observable, Subscription, skip } from 'rxjs'
import type { Signal } from '../signal.ts'

/** A signal and the way to change it. */
export class WritableSignal<T> implements Signal<T> {
  readonly changes: Observable<T>
  readonly #subject: BehaviorSubject<T>
  readonly #same: (a: T, b: T) => boolean

  constructor(initial: T, same: (a: T, b: T) => boolean = Object.is) {
    this.#subject = new BehaviorSubject(initial)
    this.#same = same
    this.changes = this.#subject.asObservable()
  }

  get value(): T {
    return this.#subject.getValue()
  }

  /** An equal value changes nothing: the old one keeps its identity. */
  set(next: T): void {
    if (!this.#same(this.value, next)) this.#subject.next(next)
  }

  /** Completes `changes`. */
  end(): void {
    this.#subject.complete()
  }
}

/** A signal that follows from another. `project` runs once for every value of the source. */
export function follow<A, B>(source: Signal<A>, project: (value: A) => B): Signal<B> {
  let from = source.value
  let result = project(from)
  const read = (): B => {
    const value = source.value
    if (!Object.is(value, from)) {
      result = project(value)
      from = value
    }
    return result
  }
  return new Followed(read, source.changes)
}

/** A signal that follows from two others. `project` runs once for every pair of values. */
export function followBoth<A, B, C>(a: Signal<A>, b: Signal<B>, project: (a: A, b: B) => C): Signal<C> {
  let from = [a.value, b.value] as const
  let result = project(...from)
  const read = (): C => {
    if (!Object.is(a.value, from[0]) || !Object.is(b.value, from[1])) {
      from = [a.value, b.value]
      result = project(...from)
    }
    return result
  }
  return new Followed(read, merge(a.changes, b.changes))
}

/** Follows its sources once, however many listen to it: a hundred cards follow one document. */
class Followed<T> implements Signal<T> {
  readonly changes: Observable<T>
  readonly #read: () => T
  readonly #told: BehaviorSubject<T>

  constructor(read: () => T, sources: Observable<unknown>) {
    this.#read = read
    this.#told = new BehaviorSubject(read())
    let listening = 0
    let following = Subscription.EMPTY
    this.changes = new Observable((listener) => {
      if (listening++ === 0)
        following = sources.subscribe({ next: () => this.#tell(), complete: () => this.#told.complete() })
      // Who begins to listen in the middle of a change begins with the value of now, and then so do all others.
      this.#tell()
      this.#told.subscribe(listener)
      listener.add(() => {
        if (--listening === 0) following.unsubscribe()
      })
    })
  }

  get value(): T {
    return this.#read()
  }

  #tell(): void {
    const now = this.#read()
    if (!Object.is(now, this.#told.value)) this.#told.next(now)
  }
}

/**
 * A signal that goes on from its value of before with every value of another, for listeners that can wait: whoever
 * reads has the value of now, but changes are told `later`, several of them as one.
 */
export class LateSignal<A, B> implements Signal<B> {
  readonly changes: Observable<B>
  readonly #source: Signal<A>
  readonly #next: (before: B, value: A) => B
  readonly #told: BehaviorSubject<B>
  readonly #following: Subscription
  #from: A
  #now: B

  constructor(source: Signal<A>, initial: B, next: (before: B, value: A) => B, later: Observable<unknown>) {
    this.#source = source
    this.#next = next
    this.#from = source.value
    this.#now = initial
    this.#told = new BehaviorSubject(initial)
    this.#following = source.changes
      .pipe(
        skip(1),
        audit(() => later),
      )
      .subscribe(() => this.#tell())
    // Who begins to listen begins with the value of now, and then so do all others.
    this.changes = defer(() => {
      this.#tell()
      return this.#told
    })
  }

  get value(): B {
    const from = this.#source.value
    if (!Object.is(from, this.#from)) {
      this.#from = from
      this.#now = this.#next(this.#now, from)
    }
    return this.#now
  }

  /** Completes `changes`. */
  end(): void {
    this.#following.unsubscribe()
    this.#told.complete()
  }

  #tell(): void {
    const now = this.value
    if (!Object.is(now, this.#told.value)) this.#told.next(now)
  }
}
