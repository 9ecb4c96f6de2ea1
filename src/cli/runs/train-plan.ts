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

/** Trains a plan while its progress is shown. Ctrl+C stops it at the next batch. */
export async function trainPlan(
  plan: Plan,
  { engine, backend, terminal, quiet, isBeside, label = plan.trainer, onEvent }: TrainingSurroundings,
): Promise<TrainedPlan | 'failed' | 'interrupted'> {
  const run = engine.start({ run: plan.trainer, plan, backend })
  const progress = new RunProgress(label, plan.training.epochs, terminal)
  const interrupt = () => run.stop()
  process.once('SIGINT', interrupt)
  try {
    return await new Promise((resolve) => {
      let device = ''
      let evaluation: Evaluation | undefined
      let checkpoint: Checkpoint | undefined
      run.listen((event) => {
        onEvent?.(event)
        if (!isBeside) progress.show(event, quiet)
        if (event.kind === 'started') device = event.backend
        if (event.kind === 'checkpoint') checkpoint = event.checkpoint
        if (event.kind === 'evaluated' && event.evaluation.id === plan.evaluations[0]?.id)
          evaluation = event.evaluation
        if (event.kind === 'failed') {
          terminal.note(`${label}: ${sayProblem(event.problem, terminal.words)}`)
          resolve('failed')
        }
        if (event.kind === 'cancelled') resolve('interrupted')
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
