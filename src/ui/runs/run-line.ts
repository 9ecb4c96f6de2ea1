import type { NodeId } from '../../graph/document/document.ts'
import type { KeptRun } from '../../runs/kept-run.ts'
import type { RunView } from '../../session/run-view.ts'
import type { TextTools } from '../base/language/text-tools.ts'
import { type RunFigures, runFigures } from '../trainers/run-figures.ts'
import type { RunLook } from '../trainers/run-palette.ts'
import type { ShownTrainer } from '../trainers/use-runs.ts'

/** A line of the table: a trainer with the run it has now, or a run that is only kept. */
export interface RunLine {
  /** Of the run; of a trainer that has not run, its own. */
  readonly id: string
  readonly trainer: NodeId
  readonly title: string
  /** Missing where the title says it. */
  readonly optimizer?: string
  /** The sign and colour it has in the curves; missing where it is not in them. */
  readonly look?: RunLook
  /** The line stands for a trainer of the graph, with this as its latest run. */
  readonly isCurrent: boolean
  readonly run?: RunView
  readonly kept?: KeptRun
  readonly figures?: RunFigures
}

/** The lines in the order that nobody has chosen: the baseline, the trainers, then what is kept, newest first. */
export function runLines(
  trainers: readonly ShownTrainer[],
  kept: readonly KeptRun[],
  { text }: Pick<TextTools, 'text'>,
): readonly RunLine[] {
  const byRun = new Map(kept.map((run) => [run.run, run]))
  const current = trainers.map(({ id, title, look, run }): RunLine => {
    const saved = run && byRun.get(run.run)
    const named = saved?.name ?? title
    return {
      id: run?.run ?? id,
      trainer: id,
      title: named,
      look,
      isCurrent: true,
      ...(run && { run, figures: runFigures(run), ...besides(text(run.optimizer), named) }),
      ...(saved && { kept: saved }),
    }
  })
  const shown = new Set(current.map(({ id }) => id))
  return [...current, ...kept.filter(({ run }) => !shown.has(run)).map(keptLine)].sort(
    (a, b) => Number(b.kept?.isBaseline ?? false) - Number(a.kept?.isBaseline ?? false),
  )

  function keptLine(saved: KeptRun): RunLine {
    const title = saved.name ?? text(saved.title)
    return {
      id: saved.run,
      trainer: saved.trainer,
      title,
      ...besides(text(saved.optimizer), title),
      isCurrent: false,
      kept: saved,
      figures: saved.figures,
    }
  }
}

const besides = (optimizer: string, title: string) => (title.includes(optimizer) ? {} : { optimizer })
