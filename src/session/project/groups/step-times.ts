import type { BackendChoice } from '../../../engine/backend-report.ts'
import type { Engine } from '../../../engine/protocol.ts'
import { hashJson } from '../../../graph/base/hash.ts'
import type { Plan } from '../../../graph/plan/plan.ts'
import { withoutSeeds } from '../../../graph/plan/without-seeds.ts'
import { randomId } from '../../base/random-id.ts'

/** Batches that are measured, behind the first two, which take longer; and milliseconds after which it is enough. */
const BATCHES = 12
const FIRST = 2
const LONGEST = 1500
/** Networks that are measured for a group; what the others take follows from the nearest. */
const MOST = 3

/** What training steps take on this machine, as far as it is known. */
export class StepTimes {
  readonly #engine: Engine
  readonly #known = new Map<string, number>()

  constructor(engine: Engine) {
    this.#engine = engine
  }

  /** A run has shown it. */
  note(plan: Plan, ms: number): void {
    this.#known.set(workOf(plan), ms)
  }

  /** Milliseconds of a step of each plan; nothing while too little is known. */
  of(plans: readonly Plan[]): readonly number[] | undefined {
    const works = new Map(plans.map((plan) => [workOf(plan), plan] as const))
    const known = [...works].flatMap(([work, plan]) => {
      const ms = this.#known.get(work)
      return ms === undefined ? [] : [{ batch: plan.training.batchSize, ms }]
    })
    if (known.length < Math.min(MOST, works.size)) return undefined
    return plans.map((plan) => this.#known.get(workOf(plan)) ?? likelyTime(plan, known))
  }

  /** Finds out what is missing for {@link of}, by training a few batches that nobody keeps. */
  async measure(plans: readonly Plan[], backend: BackendChoice, signal: AbortSignal): Promise<void> {
    const works = new Map(plans.map((plan) => [workOf(plan), plan] as const))
    const bySize = [...works.values()].sort((a, b) => a.training.batchSize - b.training.batchSize)
    const last = bySize.length - 1
    const some = new Set([0, last, Math.floor(last / 2), 1].slice(0, MOST).map((i) => bySize[i]))
    for (const plan of some) {
      if (!plan || this.#known.has(workOf(plan))) continue
      if (signal.aborted) return
      const ms = (await this.#reported(plan, backend)) ?? (await this.#trained(plan, backend, signal))
      if (ms !== undefined) this.note(plan, ms)
    }
  }

  /** What the engine knows from runs before, or has to measure in any case to choose a back end. */
  async #reported(plan: Plan, backend: BackendChoice): Promise<number | undefined> {
    const { chosen, candidates } = await this.#engine.backend(backend, plan)
    return candidates.find(({ name }) => name === chosen)?.msPerStep
  }

  #trained(plan: Plan, backend: BackendChoice, signal: AbortSignal): Promise<number | undefined> {
    return new Promise((resolve) => {
      const run = this.#engine.start({ run: randomId('m'), plan, backend })
      const times: number[] = []
      let began: number | undefined
      const stop = () => run.stop()
      signal.addEventListener('abort', stop)
      run.listen((event) => {
        if (event.kind === 'batch') {
          began ??= performance.now()
          times.push(event.ms)
          if (times.length >= FIRST + BATCHES || performance.now() - began > LONGEST) stop()
        }
        if (event.kind !== 'completed' && event.kind !== 'cancelled' && event.kind !== 'failed') return
        signal.removeEventListener('abort', stop)
        const measured = times.length > FIRST ? times.slice(FIRST) : times
        resolve(measured.length > 0 ? median(measured) : undefined)
      })
    })
  }
}

/** The same for plans whose steps take the same time. */
function workOf({ network, inputShape, optimizer, loss, training }: Plan): string {
  return hashJson([withoutSeeds(network), inputShape, optimizer.kind, loss, training.batchSize])
}

/** As the nearest batch size takes, in proportion to the size. */
function likelyTime({ training }: Plan, known: readonly { readonly batch: number; readonly ms: number }[]) {
  const distance = (batch: number) => Math.abs(Math.log(batch / training.batchSize))
  const nearest = known.reduce((a, b) => (distance(b.batch) < distance(a.batch) ? b : a))
  return (nearest.ms * training.batchSize) / nearest.batch
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] as number
}
