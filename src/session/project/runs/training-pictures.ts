import { audit, BehaviorSubject, Observable, Subject, Subscription } from 'rxjs'
import type { Activations, ExampleRef, Run } from '../../../engine/protocol.ts'
import type { NodeId } from '../../../graph/document/document.ts'
import type { Timing } from '../../base/timing.ts'

/** About four pictures a second: enough to see learning, little beside the training. */
const EVERY_MS = 250

/**
 * Shares a run's one watch among everybody who wants to see a layer of it: only layers somebody looks at are asked
 * for, and nothing while nobody looks.
 */
export class TrainingPictures {
  readonly #watchers = new Map<NodeId, number>()
  readonly #beat: Timing['beat']
  readonly #arrived = new Subject<Activations>()
  readonly #latest = new BehaviorSubject<Activations | undefined>(undefined)
  #showing = Subscription.EMPTY
  #run: Run | undefined
  #example: ExampleRef | undefined
  #planned = false

  constructor({ beat }: Timing) {
    this.#beat = beat
  }

  /** Follows another run of the engine, or none. */
  follow(run: Run | undefined): void {
    if (this.#run === run) return
    this.#run?.watch(undefined)
    this.#run = run
    this.#showing.unsubscribe()
    if (run)
      this.#showing = this.#arrived
        .pipe(audit(() => this.#beat))
        .subscribe((shown) => this.#latest.next(shown))
    this.#planWatch()
  }

  /** What flows through a layer, while subscribed. A run shows one example: whoever asks last chooses it. */
  observe(layer: NodeId, example: ExampleRef): Observable<Activations> {
    return new Observable((subscriber) => {
      this.#watchers.set(layer, (this.#watchers.get(layer) ?? 0) + 1)
      this.#example = example
      this.#planWatch()
      const subscription = this.#latest.subscribe((latest) => {
        if (!latest || !isSame(latest.example, example)) return
        if (latest.layers.some((shown) => shown.layer === layer)) subscriber.next(latest)
      })
      return () => {
        subscription.unsubscribe()
        const left = (this.#watchers.get(layer) ?? 1) - 1
        if (left > 0) this.#watchers.set(layer, left)
        else this.#watchers.delete(layer)
        this.#planWatch()
      }
    })
  }

  /** Many layers come and go at once when a screen is drawn: one watch for all of them. */
  #planWatch(): void {
    if (this.#planned) return
    this.#planned = true
    queueMicrotask(() => {
      this.#planned = false
      this.#watch()
    })
  }

  #watch(): void {
    const [run, example] = [this.#run, this.#example]
    if (!run) return
    if (this.#watchers.size === 0 || !example) {
      run.watch(undefined)
      this.#latest.next(undefined)
      return
    }
    run.watch({ example, layers: [...this.#watchers.keys()], everyMs: EVERY_MS }, (shown) => {
      if (this.#run === run) this.#arrived.next(shown)
    })
  }
}

function isSame(a: ExampleRef, b: ExampleRef): boolean {
  return a.part === b.part && a.index === b.index
}
