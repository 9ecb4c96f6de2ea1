import type { NodeId } from '../../graph/document/document.ts'
import type { Setting } from '../../graph/variants/variant.ts'
import { type KeptRun, repeatsKey } from '../../runs/kept-run.ts'
import { planSetting } from '../../runs/plan-setting.ts'
import type { RunView } from '../../session/run-view.ts'
import type { TextTools } from '../base/language/text-tools.ts'
import { type RunFigures, runFigures } from '../trainers/run-figures.ts'
import type { RunLook } from '../trainers/run-palette.ts'
import type { ShownTrainer } from '../trainers/use-runs.ts'

/** A line of the table: a trainer with the run it has now, or a run that is only kept. */
export interface RunLine {
  /** Stays while the trainer is run again. */
  readonly key: string
  /** Of the run; of a trainer that has not run, its own. */
  readonly id: string
  readonly trainer: NodeId
  readonly title: string
  /** With what a sweep has set; missing where the title says it. */
  readonly optimizer?: string
  /** The sign and colour it has in the curves; missing where it is not in them. */
  readonly look?: RunLook
  /** The line stands for a trainer of the graph, with this as its latest run. */
  readonly isCurrent: boolean
  /** A person wants it in the curves; those of the trainers always are. */
  readonly isTicked: boolean
  /** Lines that agree in it are together. */
  readonly group?: string
  readonly run?: RunView
  readonly kept?: KeptRun
  readonly figures?: RunFigures
}

/** How a line says what it is. */
export interface LineTools extends Pick<TextTools, 'text'> {
  /** What a sweep has set. */
  settings(settings: readonly Setting[]): string
}

/** Which kept runs are in the curves, and how the runs look there. */
export interface InCurves {
  readonly ticked: ReadonlySet<string>
  readonly looks: ReadonlyMap<string, RunLook>
}

/** The lines in the order that nobody has chosen: the baseline, the trainers, then what is kept, newest first. */
export function runLines(
  trainers: readonly ShownTrainer[],
  kept: readonly KeptRun[],
  { ticked, looks }: InCurves,
  tools: LineTools,
): readonly RunLine[] {
  const { text } = tools
  const byRun = new Map(kept.map((run) => [run.run, run]))
  const current = trainers.map(({ id, title, look, run }): RunLine => {
    const saved = run && byRun.get(run.run)
    const named = saved?.name ?? title
    return {
      key: id,
      id: run?.run ?? id,
      trainer: id,
      title: named,
      look,
      isCurrent: true,
      isTicked: true,
      ...(run && { run, figures: runFigures(run), ...besides(text(run.optimizer), named) }),
      ...(saved && { kept: saved }),
    }
  })
  const shown = new Set(current.map(({ id }) => id))
  const older = kept.filter(({ run, deletedAt }) => deletedAt === undefined && !shown.has(run))
  return [...current, ...older.map((saved) => keptLine(saved))].sort(
    (a, b) => Number(b.kept?.isBaseline ?? false) - Number(a.kept?.isBaseline ?? false),
  )

  function keptLine(saved: KeptRun): RunLine {
    const look = looks.get(saved.run)
    return { ...lineOf(saved, tools), isTicked: ticked.has(saved.run), ...(look && { look }) }
  }
}

/** Runs that were deleted and can be brought back. */
export function deletedLines(kept: readonly KeptRun[], tools: LineTools): readonly RunLine[] {
  return kept.filter(({ deletedAt }) => deletedAt !== undefined).map((saved) => lineOf(saved, tools))
}

/** Those whose title, optimizer, note or seed, or what else there is to say of them, have all of the words in them. */
export function findLines(
  lines: readonly RunLine[],
  wanted: string,
  also: (line: RunLine) => readonly string[] = () => [],
): readonly RunLine[] {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return lines
  return lines.filter((line) => {
    const { title, optimizer, run, kept } = line
    const known = [title, optimizer, kept?.note, run?.seed ?? kept?.seed]
    const said = [...known, ...also(line)].join(' ').toLowerCase()
    return words.every((word) => said.includes(word))
  })
}

function lineOf(saved: KeptRun, { text, settings }: LineTools): RunLine {
  const title = saved.name ?? text(saved.title)
  const set = settings(saved.variant?.settings ?? [])
  const { optimizer } = besides(text(saved.optimizer), title)
  const said = [optimizer, set].filter(Boolean).join(' · ')
  return {
    key: saved.run,
    id: saved.run,
    trainer: saved.trainer,
    title,
    ...(said && { optimizer: said }),
    isCurrent: false,
    isTicked: false,
    kept: saved,
    figures: saved.figures,
  }
}

const besides = (optimizer: string, title: string): { optimizer?: string } =>
  title.includes(optimizer) ? {} : { optimizer }

export const GROUPINGS = ['repeats', 'setting', 'none'] as const
/** Which runs are together: those that were asked for at once with one setting, all with one setting, or none. */
export type Grouping = (typeof GROUPINGS)[number]

/** The lines with the groups they belong to. */
export function groupLines(lines: readonly RunLine[], by: Grouping): readonly RunLine[] {
  if (by === 'none') return lines
  return lines.map((line) => {
    const { kept, run } = line
    const setting = kept?.setting ?? (run && planSetting(run.ran))
    if (by === 'setting') return setting === undefined ? line : { ...line, group: setting }
    const group = kept && repeatsKey(kept)
    return group === undefined ? line : { ...line, group }
  })
}
