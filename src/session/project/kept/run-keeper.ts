import type { RunId } from '../../../engine/protocol.ts'
import type { CheckedGraph } from '../../../graph/check/checked-graph.ts'
import { compile } from '../../../graph/compile/compile.ts'
import { aboutBytes } from '../../../runs/about-bytes.ts'
import { advancedLine, isWorthKeeping, lineOf, trainerFacts } from '../../../runs/kept-line.ts'
import { isUnderWay } from '../../../runs/run-state.ts'
import { storedRun } from '../../../runs/stored-run.ts'
import type { Timing } from '../../base/timing.ts'
import type { Signal } from '../../signal.ts'
import type { RunHistory, RunToGoOn, RunToKeep } from '../runs/run-history.ts'
import type { KeptStore } from './kept-store.ts'
import type { KeptWeights } from './kept-weights.ts'

export interface RunKeeperOptions {
  readonly timing: Timing
  readonly checked: Signal<CheckedGraph>
  readonly store: KeptStore
  readonly weights: KeptWeights
  /** Weights are kept of every run, and not only of the latest and of the baseline. */
  readonly keepsAllWeights: Signal<boolean>
}

/** Keeps runs in the history as they begin, come further and end. */
export class RunKeeper implements RunHistory {
  readonly #options: RunKeeperOptions

  constructor(options: RunKeeperOptions) {
    this.#options = options
  }

  begin(run: Parameters<RunHistory['begin']>[0], graph: CheckedGraph): void {
    if (this.#options.store.get(run.state.run)) return
    const begunAt = this.#options.timing.now()
    this.#options.store.put(
      lineOf({ ...run, ...trainerFacts(graph, run.state.plan), begunAt }),
      graph.document,
    )
  }

  keep(run: RunToKeep, goesOn = false): void {
    const { state, curve, trainer, checkpoint } = run
    const known = this.#options.store.get(state.run)
    if (!isWorthKeeping(run)) {
      if (known && isUnderWay(known.line.status)) void this.#options.store.forget([state.run])
      return
    }
    const now = this.#options.timing.now()
    const graph = this.#options.checked.value
    const before = known?.line ?? lineOf({ state, trainer, ...trainerFacts(graph, state.plan), begunAt: now })
    const data = storedRun({ state, curve })
    const bytes = { ...before.bytes, data: aboutBytes(data) }
    const line = { ...advancedLine(before, state, now), bytes }
    // One that was deleted is back when it has gone on, but not for a measurement alone.
    const isFurther = line.epoch !== before.epoch || line.status !== before.status
    const deletedAt = isFurther ? undefined : known?.deletedAt
    // One from before there was a history: its graph is known where the graph of now gives the same plan.
    const plan = known ? undefined : compile(graph, trainer)
    if (plan?.ok && plan.value.hash === state.plan.hash)
      this.#options.store.put(line, graph.document, { data })
    else this.#options.store.write(line, { graph: known?.graph, deletedAt }, { data })
    if (goesOn || before.isBaseline || this.#options.keepsAllWeights.value)
      void this.#options.weights.keep(state.run, checkpoint)
    else if (isFurther && before.bytes.weights > 0) this.#options.weights.drop(state.run)
  }

  keepUnderWay({ state, curve, checkpoint }: RunToKeep): void {
    const known = this.#options.store.get(state.run)
    if (!known || !checkpoint) return
    const data = storedRun({ state, curve })
    const line = advancedLine(known.line, state, this.#options.timing.now())
    const bytes = { ...line.bytes, data: aboutBytes(data), weights: aboutBytes(checkpoint) }
    this.#options.store.write({ ...line, bytes }, known, { data, weights: checkpoint })
  }

  has(run: RunId): boolean {
    return this.#options.store.get(run) !== undefined
  }

  took(run: RunId): ReturnType<RunHistory['took']> {
    const { status, begunAt, savedAt, msPerStep } = this.#options.store.get(run)?.line ?? {}
    if (status !== 'completed' || msPerStep === undefined) return undefined
    return { ms: (savedAt ?? 0) - (begunAt ?? 0), stepMs: msPerStep }
  }

  holdsWeights(run: RunId): boolean {
    return this.#options.store.holdsWeights(run)
  }

  letGo(run: RunId): void {
    const { line } = this.#options.store.get(run) ?? {}
    if (line?.bytes.weights && !line.isBaseline && !this.#options.keepsAllWeights.value)
      this.#options.weights.drop(run)
  }

  async takeUp(run: RunId): Promise<RunToGoOn | undefined> {
    const found = await this.#options.weights.read(run)
    if (!found.ok) return undefined
    const { state, checkpoint } = found.value
    const isOfThen = state.epoch === checkpoint.epoch && state.step === checkpoint.step
    return isOfThen ? found.value : undefined
  }

  adopt(run: RunToKeep, savedAt: number): void {
    const known = this.#options.store.get(run.state.run)
    if (known?.deletedAt !== undefined) return
    if (!known || isUnderWay(known.line.status) || known.line.savedAt < savedAt) this.keep(run)
  }

  discard(run: RunId): void {
    const known = this.#options.store.get(run)
    if (!known) return
    const { store, timing } = this.#options
    if (isUnderWay(known.line.status)) void store.forget([run])
    else void store.mark([{ deletedAt: timing.now(), ...known }])
  }
}
