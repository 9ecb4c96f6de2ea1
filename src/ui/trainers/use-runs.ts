import { useMemo } from 'react'
import type { NodeId } from '../../graph/document/document.ts'
import type { RunView } from '../../session/run-view.ts'
import { useProject } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { useSignal } from '../base/signals/use-signal.ts'
import type { ShownRun } from './measure.ts'
import { runNames } from './run-names.ts'
import { type RunLook, runLooks } from './run-palette.ts'

/** A trainer, whether or not it has run. */
export interface ShownTrainer {
  readonly id: NodeId
  readonly title: string
  readonly look: RunLook
  readonly run: RunView | undefined
}

/** All trainers of the open project with name, look and latest run, always in the same order. */
export function useTrainerRuns(): readonly ShownTrainer[] {
  const project = useProject()
  const checked = useSignal(project.checked)
  const runs = useSignal(project.runs)
  const tools = useText()
  const named = useMemo(() => {
    const names = runNames(checked, tools)
    return [...runLooks(checked)].map(([id, look]) => ({ id, look, title: names.get(id) ?? id }))
  }, [checked, tools])
  return useMemo(() => named.map((trainer) => ({ ...trainer, run: runs[trainer.id] })), [named, runs])
}

/** Those that have run. */
export function useShownRuns(only?: readonly NodeId[]): readonly ShownRun[] {
  const trainers = useTrainerRuns()
  return useMemo(
    () =>
      trainers.flatMap(({ id, title, look, run }) =>
        run && (!only || only.includes(id)) ? [{ title, look, run }] : [],
      ),
    [trainers, only],
  )
}
