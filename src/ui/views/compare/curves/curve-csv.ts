import { writeCsv } from '../../../../formats/tables/write-csv.ts'
import type { Setting } from '../../../../graph/variants/variant.ts'
import { epochProgress } from '../../../../runs/epoch-progress.ts'
import { epochTable, type RunForTable } from '../../../../runs/epoch-table.ts'
import type { KeptRun } from '../../../../runs/kept-run.ts'
import type { RunGroup } from '../../../../runs/run-group.ts'
import { evaluationScores } from '../../../../scores/evaluation-scores.ts'
import type { RunView } from '../../../../session/run-view.ts'
import type { ComparedEntry } from '../compared-entries.ts'

/** What is known of the runs beside their curves. */
export interface Surroundings {
  readonly kept: readonly Pick<KeptRun, 'run' | 'variant'>[]
  readonly groups: readonly Pick<RunGroup, 'members'>[]
}

/** All curves as the table that the command line writes, too: a row for each epoch of each run, as measured. */
export function curveCsv(entries: readonly ComparedEntry[], { kept, groups }: Surroundings): string {
  const settings = new Map(kept.map(({ run, variant }) => [run, variant?.settings]))
  const members = groups.flatMap((group) => group.members)
  const givenUp = new Set(members.flatMap(({ run, status }) => (status === 'given-up' && run ? [run] : [])))
  const runs = entries.flatMap(({ title, runs }) =>
    runs.map((run) => forTable(title, run, settings.get(run.run), givenUp.has(run.run))),
  )
  return writeCsv(epochTable(runs))
}

function forTable(
  name: string,
  run: RunView,
  settings: readonly Setting[] | undefined,
  isGivenUp: boolean,
): RunForTable {
  const { trainer, ran, seed, backend, msPerStep, history, evaluations } = run
  const measured = evaluations.find(({ id }) => id === ran.evaluations[0]?.id)
  return {
    ...{ name, trainer, settings, optimizer: ran.optimizer.kind, seed, backend, msPerStep, history },
    progress: epochProgress({ ...run, batchSize: ran.training.batchSize }, history.loss.length),
    evaluation: measured && evaluationScores(measured, ran.outputs),
    status: isGivenUp && run.status === 'stopped' ? 'given-up' : run.status,
  }
}
