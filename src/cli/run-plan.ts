import type { BackendChoice } from '../engine/backend/backend-report.ts'
import type { Engine, Evaluation, RunEvent, StoredTensor } from '../engine/protocol.ts'
import type { Plan } from '../graph/plan.ts'
import type { FinishedRun } from './finished-run.ts'
import { RunProgress } from './run-progress.ts'
import { sayProblem } from './say-problem.ts'
import type { Terminal } from './terminal.ts'

/** Trains one plan to its end. Ctrl+C stops it at the next batch. */
export async function runPlan(
  engine: Engine,
  plan: Plan,
  backend: BackendChoice,
  json: boolean,
  terminal: Terminal,
): Promise<FinishedRun | 'failed' | 'interrupted'> {
  const run = engine.start({ run: plan.trainer, plan, backend })
  const progress = new RunProgress(plan, terminal)
  const interrupt = () => run.stop()
  process.once('SIGINT', interrupt)
  try {
    return await new Promise((resolve) => {
      let device = ''
      let evaluation: Evaluation | undefined
      let weights: readonly StoredTensor[] = []
      run.listen((event) => {
        if (json) for (const line of jsonLines(event)) terminal.print(JSON.stringify(line))
        progress.show(event, json)
        if (event.kind === 'started') device = event.backend
        if (event.kind === 'checkpoint') weights = event.checkpoint.weights
        if (event.kind === 'evaluated' && event.evaluation.id === plan.evaluations[0]?.id)
          evaluation = event.evaluation
        if (event.kind === 'failed') {
          terminal.note(`${plan.trainer}: ${sayProblem(event.problem, terminal.language)}`)
          resolve('failed')
        }
        if (event.kind === 'cancelled') resolve('interrupted')
        if (event.kind === 'completed') {
          if (!evaluation) throw new Error('a run ended without its measurement')
          const finished = {
            ...summarise(plan, event, evaluation, device),
            weights: fewWeights(weights),
          }
          if (!json) progress.printResult(finished, evaluation)
          resolve(finished)
        }
      })
    })
  } finally {
    process.off('SIGINT', interrupt)
    terminal.clear()
  }
}

function summarise(
  plan: Plan,
  { epochs, steps, msPerStep, history }: Extract<RunEvent, { kind: 'completed' }>,
  { examples, loss, accuracy, confusion }: Evaluation,
  backend: string,
): FinishedRun {
  return {
    trainer: plan.trainer,
    optimizer: plan.optimizer.kind,
    epochs,
    steps,
    seed: plan.seed,
    backend,
    msPerStep,
    history,
    evaluation: { examples, loss, accuracy },
    confusion,
  }
}

/** More numbers than this say nothing to a reader. */
const FEW_WEIGHTS = 1000

function fewWeights(weights: readonly StoredTensor[]): FinishedRun['weights'] {
  const count = weights.reduce((sum, { values }) => sum + values.length, 0)
  if (count > FEW_WEIGHTS) return undefined
  return weights.map(({ name, shape, values }) => ({ name, shape, values: [...values] }))
}

/** The lines `--json` prints for an event; those about the inside of a run have none. */
function jsonLines(event: RunEvent): readonly object[] {
  const { trainer } = event
  switch (event.kind) {
    case 'started': {
      const { backend, threads, epochs, stepsPerEpoch } = event
      return [{ event: 'started', trainer, backend, threads, epochs, stepsPerEpoch }]
    }
    case 'batch': {
      const { epoch, step, loss, accuracy } = event
      return [{ event: 'batch', trainer, epoch, step, loss, accuracy }]
    }
    case 'epoch': {
      const { epoch, loss, accuracy, valLoss, valAccuracy } = event
      return [{ event: 'epoch', trainer, epoch, loss, accuracy, valLoss, valAccuracy }]
    }
    case 'evaluated': {
      const { part, examples, loss, accuracy } = event.evaluation
      return [{ event: 'evaluated', trainer, part, examples, loss, accuracy }]
    }
    case 'failed':
      return [{ event: 'failed', trainer, code: event.problem.code }]
    default:
      return []
  }
}
