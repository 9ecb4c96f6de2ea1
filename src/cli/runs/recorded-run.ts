import { randomUUID } from 'node:crypto'
import type { Checkpoint, RunEvent, RunId } from '../../engine/protocol.ts'
import type { CheckedGraph } from '../../graph/check/checked-graph.ts'
import { advanceRun } from '../../runs/advance-run.ts'
import { GrowingCurve } from '../../runs/batch-curve.ts'
import { type EpochProgress, epochProgress } from '../../runs/epoch-progress.ts'
import { growCurve } from '../../runs/grow-curve.ts'
import { trainerFacts } from '../../runs/kept-line.ts'
import { runOfGraph } from '../../runs/run-of-graph.ts'
import { continuedRun, type RunState } from '../../runs/run-state.ts'
import type { PlannedRun } from './plan-runs.ts'

/** A run as the app would keep it. */
export class RecordedRun {
  readonly id: RunId = `r_${randomUUID().replaceAll('-', '')}`
  readonly planned: PlannedRun
  /** Milliseconds since 1970. */
  readonly begunAt = Date.now()
  readonly curve = new GrowingCurve()
  state: RunState
  savedAt = this.begunAt
  checkpoint: Checkpoint | undefined
  /** What its graph says of it. */
  readonly facts: ReturnType<typeof trainerFacts>

  constructor(planned: PlannedRun, graph: CheckedGraph) {
    this.planned = planned
    const { plan } = planned
    this.facts = trainerFacts(graph, plan)
    this.state = runOfGraph(graph, this.id, plan)
  }

  /** It was set aside and is taken up again. */
  goOn(): void {
    this.state = continuedRun(this.state, this.planned.plan)
  }

  /** How far it had come after each of its epochs. */
  get progress(): EpochProgress {
    const { batchSize } = this.planned.plan.training
    return epochProgress({ ...this.state, batchSize }, this.state.history.loss.length)
  }

  /** Nothing goes on from here. */
  forgetWeights(): void {
    this.checkpoint = undefined
  }

  take(event: RunEvent): void {
    growCurve(this.curve, event, this.state.stepsPerEpoch)
    this.state = advanceRun(this.state, event)
    this.savedAt = Date.now()
    if (event.kind === 'checkpoint') this.checkpoint = event.checkpoint
  }
}
