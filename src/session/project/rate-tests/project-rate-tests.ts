import { audit, Subject, Subscription } from 'rxjs'
import type { BackendChoice } from '../../../engine/backend-report.ts'
import type { Engine, Run } from '../../../engine/protocol.ts'
import type { NodeId } from '../../../graph/document/document.ts'
import { ok, type Result } from '../../../graph/document/problem.ts'
import type { Plan } from '../../../graph/plan/plan.ts'
import {
  advanceRateTest,
  beginRateTest,
  isTesting,
  type RateTest,
  rateTestPlan,
} from '../../../runs/rate-test.ts'
import { randomId } from '../../base/random-id.ts'
import { WritableSignal } from '../../base/signal.ts'
import type { Timing } from '../../base/timing.ts'
import type { RateTests, ShownRateTest } from '../../rate-tests.ts'
import type { Signal } from '../../signal.ts'
import type { Plans } from '../plans.ts'

interface Options {
  readonly engine: Engine
  readonly timing: Timing
  readonly plans: Signal<Plans>
  readonly backend: (plan: Plan) => BackendChoice
}

interface Tested {
  readonly run: Run
  test: RateTest
  /** What the graph gave when it was looked at last, and whether that is something else by now. */
  now: Result<Plan>
  isStale: boolean
}

/** The range tests of a project. */
export class ProjectRateTests implements RateTests {
  readonly tests: Signal<Readonly<Record<NodeId, ShownRateTest>>>
  readonly #options: Options
  readonly #shown = new WritableSignal<Readonly<Record<NodeId, ShownRateTest>>>({})
  readonly #tested = new Map<NodeId, Tested>()
  readonly #changed = new Subject<void>()
  readonly #alive = new Subscription()

  constructor(options: Options) {
    const { timing, plans } = options
    this.#options = options
    this.tests = this.#shown
    this.#alive.add(this.#changed.pipe(audit(() => timing.beat)).subscribe(() => this.#show()))
    this.#alive.add(plans.changes.subscribe(() => this.#tested.size > 0 && this.#show()))
  }

  start(trainer: NodeId): Result<void> {
    const { engine, plans, backend } = this.#options
    const compiled = plans.value.of(trainer)
    if (!compiled.ok) return compiled
    this.stop(trainer)
    const plan = rateTestPlan(compiled.value)
    const run = engine.start({ run: randomId('l'), plan, backend: backend(compiled.value) })
    const tested: Tested = { run, test: beginRateTest(plan), now: compiled, isStale: false }
    this.#tested.set(trainer, tested)
    run.listen((event) => {
      const before = tested.test
      if (!isTesting(before)) return
      tested.test = advanceRateTest(before, event)
      if (!isTesting(tested.test)) run.stop()
      this.#changed.next()
    })
    this.#show()
    return ok(undefined)
  }

  stop(trainer: NodeId): void {
    const tested = this.#tested.get(trainer)
    if (tested && isTesting(tested.test)) tested.run.stop()
  }

  /** Nobody waits for the ends of tests: there is nothing to keep. */
  end(): void {
    this.#alive.unsubscribe()
    for (const trainer of this.#tested.keys()) this.stop(trainer)
    this.#shown.end()
  }

  #show(): void {
    const plans = this.#options.plans.value
    const shown = [...this.#tested].flatMap(([trainer, tested]) => {
      // A trainer that was deleted comes back with undo, and its test with it.
      if (!plans.trainers.includes(trainer)) return []
      const now = plans.of(trainer)
      if (now !== tested.now) {
        tested.now = now
        tested.isStale = !now.ok || rateTestPlan(now.value).hash !== tested.test.plan
      }
      return [[trainer, { ...tested.test, isStale: tested.isStale }] as const]
    })
    this.#shown.set(Object.fromEntries(shown))
  }
}
