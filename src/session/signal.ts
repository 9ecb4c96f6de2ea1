import type { Observable } from 'rxjs'

/** A value that changes over time. `changes` begins with the value of now and repeats no equal value. */
export interface Signal<T> {
  readonly value: T
  readonly changes: Observable<T>
}
