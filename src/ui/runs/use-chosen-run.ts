import { useEffect, useState } from 'react'
import type { NodeId } from '../../graph/document/document.ts'
import type { KeptRun } from '../../runs/kept-run.ts'
import type { RunView } from '../../session/run-view.ts'
import { useProject, useSelection } from '../base/context.tsx'
import type { TextTools } from '../base/language/text-tools.ts'
import { useText } from '../base/language/use-text.ts'
import { useSignal } from '../base/signals/use-signal.ts'
import type { RunLook } from '../trainers/run-palette.ts'
import { useReadRuns } from '../trainers/use-read-runs.ts'
import type { ShownTrainer } from '../trainers/use-runs.ts'

/** A run that can be looked at closely. */
export interface ChosenRun {
  /** That of its line in the table: of the latest run of a trainer the trainer, of one from before the run. */
  readonly key: string
  readonly trainer: NodeId
  readonly title: string
  readonly look?: RunLook
  /** Missing until it has come from the disk. */
  readonly run?: RunView
  /** It is not the run that its trainer has now. */
  readonly isOld?: true
}

const NONE: readonly KeptRun[] = []

/**
 * The runs that can be looked at closely, and the one that is: the last one that a person chose here or on the canvas,
 * at first that of the first trainer, and where no trainer has one the newest from before.
 */
export function useChosenRun(trainers: readonly ShownTrainer[]): {
  readonly offered: readonly ChosenRun[]
  readonly chosen: ChosenRun | undefined
  readonly choose: (key: string) => void
} {
  const project = useProject()
  const { nodes } = useSignal(useSelection())
  const lines = useSignal(project.kept.runs)
  const tools = useText()
  const [key, choose] = useState<string>()
  useEffect(() => {
    const [first] = nodes
    if (nodes.size === 1 && first !== undefined && project.runs.value[first]) choose(first)
  }, [nodes, project])
  const current = trainers.flatMap(({ id, run, ...shown }): ChosenRun[] =>
    run ? [{ ...shown, key: id, trainer: id, run }] : [],
  )
  const isThere = ({ deletedAt }: KeptRun) => deletedAt === undefined
  const wanted =
    lines.find((line) => line.run === key && isThere(line)) ??
    (current.length === 0 ? lines.find(isThere) : undefined)
  const line = current.some(({ run }) => run?.run === wanted?.run) ? undefined : wanted
  const read = useReadRuns(line ? [line] : NONE)
  const old = line && oldRun(line, read.get(line.run), tools)
  return {
    offered: old ? [...current, old] : current,
    chosen: old ?? current.find((each) => each.key === key) ?? current[0],
    choose,
  }
}

function oldRun(
  line: KeptRun,
  run: RunView | undefined,
  { text, moment }: Pick<TextTools, 'text' | 'moment'>,
): ChosenRun {
  const { name, title, begunAt, trainer } = line
  const called = name ?? `${text(title)} · ${moment(begunAt)}`
  return { key: line.run, trainer, title: called, isOld: true, ...(run && { run }) }
}
