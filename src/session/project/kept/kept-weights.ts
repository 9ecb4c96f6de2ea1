import type { Checkpoint, RunId } from '../../../engine/protocol.ts'
import { failed, ok, type Result } from '../../../graph/document/problem.ts'
import { aboutBytes } from '../../../runs/about-bytes.ts'
import { isCheckpoint } from '../../../runs/run-schema.ts'
import { foundProgress, readStoredRun } from '../../../runs/stored-run.ts'
import type { Storage } from '../../../storage/types.ts'
import { sessionProblem } from '../../base/session-problem.ts'
import type { ProjectRuns } from '../runs/project-runs.ts'
import type { RunToGoOn } from '../runs/run-history.ts'
import type { TrainerRun } from '../runs/trainer-run.ts'
import type { LineRecord } from './kept-records.ts'
import type { KeptStore } from './kept-store.ts'

export interface KeptWeightsOptions {
  readonly project: string
  readonly storage: Storage
  readonly store: KeptStore
  /** The runs that trainers have now. */
  readonly latest: () => Pick<ProjectRuns, 'latest' | 'checkpointOf'> | undefined
}

/** The weights that are kept with runs of the history. */
export class KeptWeights {
  readonly #options: KeptWeightsOptions

  constructor(options: KeptWeightsOptions) {
    this.#options = options
  }

  /** Keeps the weights of a run, as far as they are here. */
  async keep(run: RunId, atHand?: Checkpoint): Promise<void> {
    const { store, latest } = this.#options
    const [now, found] = [latest(), latest()?.latest(run)]
    const loaded = atHand || !now || !found?.state.checkpoint ? ok(atHand) : await now.checkpointOf(found)
    const record = store.get(run)
    if (!loaded.ok || !loaded.value || !record) return
    const { value: weights } = loaded
    store.write(withWeights(record, weights).line, record, { weights })
  }

  /** The same of a run that a trainer is about to lose: they are on the disk then, or it is said why not. */
  async keepForGood(run: TrainerRun): Promise<Result<void>> {
    const { store, latest } = this.#options
    const loaded = await latest()?.checkpointOf(run)
    // It has none any more: nothing is lost.
    if (!loaded?.ok) return ok(undefined)
    const record = store.get(run.state.run)
    return record ? store.mark([withWeights(record, loaded.value)], { weights: loaded.value }) : ok(undefined)
  }

  drop(run: RunId): void {
    const { store } = this.#options
    const record = store.get(run)
    if (record) store.write(withoutWeights(record).line, record, { weights: null })
  }

  /** A run with all that is known of it, to go on from its weights. */
  async read(run: RunId): Promise<Result<RunToGoOn>> {
    const { storage, project, store } = this.#options
    if (!store.get(run)?.line.bytes.weights) return failed(sessionProblem('kept-weights-missing'))
    await store.flush()
    const waiting = store.waiting(run)
    const data = waiting?.data === undefined ? await storage.loadKeptData(project, run) : ok(waiting.data)
    if (!data.ok) return data
    const loaded =
      waiting?.weights === undefined ? await storage.loadKeptWeights(project, run) : ok(waiting.weights)
    if (!loaded.ok) return loaded
    const [stored, weights] = [readStoredRun(data.value), loaded.value]
    if (!stored) return failed(sessionProblem('kept-run-missing'))
    if (!isCheckpoint(weights)) return failed(sessionProblem('kept-weights-missing'))
    return ok({ ...foundProgress(stored), checkpoint: weights as Checkpoint })
  }
}

function withWeights({ line, ...record }: LineRecord, weights: Checkpoint): LineRecord {
  return { ...record, line: { ...line, bytes: { ...line.bytes, weights: aboutBytes(weights) } } }
}

export function withoutWeights({ line, ...record }: LineRecord): LineRecord {
  return { ...record, line: { ...line, bytes: { ...line.bytes, weights: 0 } } }
}
