import type { BackendChoice, BackendReport } from '../../engine/backend-report.ts'
import type { Engine } from '../../engine/protocol.ts'
import type { Problem } from '../../graph/document/problem.ts'
import type { Plan } from '../../graph/plan/plan.ts'
import { sessionProblem } from '../base/session-problem.ts'
import { WritableSignal } from '../base/signal.ts'
import type { Signal } from '../signal.ts'
import type { Settings } from './settings.ts'

const KEY = 'backend'
const CHOICES: readonly BackendChoice[] = ['auto', 'cpu', 'wasm', 'webgl']

/** Which back end a person wants, and which one the engine then takes and why. */
export class BackendSetting {
  readonly choice: Signal<BackendChoice>
  readonly report: Signal<BackendReport | undefined>
  readonly #choice = new WritableSignal<BackendChoice>('auto')
  readonly #report = new WritableSignal<BackendReport | undefined>(undefined)
  /** Nothing until it has been loaded. */
  #engine: Engine | undefined
  readonly #settings: Settings
  readonly #failing: (problem: Problem) => void
  /** What the report is about: what was trained last. */
  #plan: Plan | undefined

  constructor(settings: Settings, failing: (problem: Problem) => void) {
    this.#settings = settings
    this.#failing = failing
    this.choice = this.#choice
    this.report = this.#report
  }

  /** Takes the choice that is kept and asks the engine, now and whenever it knows more. */
  async begin(engine: Engine): Promise<void> {
    this.#engine = engine
    engine.listenToBackends(() => void this.#ask())
    const kept = await this.#settings.read(KEY)
    const choice = CHOICES.find((known) => known === kept)
    if (choice) this.#choice.set(choice)
    await this.#ask()
  }

  choose(choice: BackendChoice): void {
    this.#choice.set(choice)
    this.#settings.save(KEY, choice)
    this.#report.set(undefined)
    void this.#ask()
  }

  /** What to train a plan with; the report is about this plan from now on. */
  chooseFor(plan: Plan): BackendChoice {
    this.#plan = plan
    void this.#ask()
    return this.#choice.value
  }

  async #ask(): Promise<void> {
    const [choice, plan] = [this.#choice.value, this.#plan]
    try {
      const report = await this.#engine?.backend(choice, plan)
      if (choice === this.#choice.value && plan === this.#plan) this.#report.set(report)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      this.#failing(sessionProblem('backend-unknown', { reason }))
    }
  }
}
