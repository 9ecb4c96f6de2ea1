import type { BackendChoice } from '../../engine/backend-report.ts'
import type { Checkpoint, Engine, Evaluation, RunEvent } from '../../engine/protocol.ts'
import type { Plan } from '../../graph/plan/plan.ts'
import { sayProblem } from '../say-problem.ts'
import type { Terminal } from '../terminal.ts'
import { RunProgress } from './run-progress.ts'

export interface TrainingSurroundings {
  readonly engine: Pick<Engine, 'start'>
  readonly backend: BackendChoice
  readonly terminal: Terminal
  /** No line for each epoch. */
  readonly quiet: boolean
  /** Others train beside it, so that its progress cannot be drawn. */
  readonly isBeside?: boolean
  /** What the run is called; as its trainer where left out. */
  readonly label?: string
  /** Where it goes on. */
  readonly from?: Checkpoint
  /** After which epoch it is set aside. */
  readonly halt?: number
  readonly onEvent?: (event: RunEvent) => void
}

/** A plan that was trained to its end. */
export interface TrainedPlan {
  readonly completed: Extract<RunEvent, { kind: 'completed' }>
  /** The plan's first measurement. */
  readonly evaluation: Evaluation
  readonly checkpoint: Checkpoint
  readonly device: string
}

/** Trains a plan, at most until it is to be set aside, while its progress is shown. Ctrl+C stops it at the next batch. */
export async function trainPlan(
  plan: Plan,
  around: TrainingSurroundings,
): Promise<TrainedPlan | 'failed' | 'interrupted' | 'set-aside'> {
  const { engine, backend, terminal, quiet, isBeside, label = plan.trainer, from, halt, onEvent } = around
  const run = engine.start({ run: plan.trainer, plan, backend, ...(from && { from }) })
  const progress = new RunProgress(label, plan.training.epochs, terminal)
  let [isInterrupted, isAsFarAsAsked] = [false, false]
  const interrupt = () => {
    isInterrupted = true
    run.stop()
  }
  process.once('SIGINT', interrupt)
  try {
    return await new Promise((resolve) => {
      let device = ''
      let evaluation: Evaluation | undefined
      let checkpoint: Checkpoint | undefined
      run.listen((event) => {
        if (event.kind === 'epoch' && event.epoch === halt && halt < plan.training.epochs) {
          isAsFarAsAsked = true
          run.stop()
        }
        onEvent?.(event)
        const isSetAside = event.kind === 'cancelled' && isAsFarAsAsked && !isInterrupted
        if (!isBeside && !isSetAside) progress.show(event, quiet)
        if (event.kind === 'started') device = event.backend
        if (event.kind === 'checkpoint') checkpoint = event.checkpoint
        if (event.kind === 'evaluated' && event.evaluation.id === plan.evaluations[0]?.id)
          evaluation = event.evaluation
        if (event.kind === 'failed') {
          terminal.note(`${label}: ${sayProblem(event.problem, terminal.words)}`)
          resolve('failed')
        }
        if (event.kind === 'cancelled') resolve(isSetAside ? 'set-aside' : 'interrupted')
        if (event.kind === 'completed') {
          if (!evaluation || !checkpoint) throw new Error('a run ended without its measurement')
          resolve({ completed: event, evaluation, checkpoint, device })
        }
      })
    })
  } finally {
    process.off('SIGINT', interrupt)
    terminal.clear()
  }
}
