import { useMemo } from 'react'
import type { NodeId } from '../../../graph/document/document.ts'
import type { Sweep } from '../../../graph/variants/sweep-of.ts'
import { sweepOf } from '../../../graph/variants/sweep-of.ts'
import type { RunGroup } from '../../../runs/run-group.ts'
import { type SweepFigures, type SweepTable, sweepTable } from '../../../runs/sweep-table.ts'
import type { RunView } from '../../../session/run-view.ts'
import { useProject } from '../../base/context.tsx'
import { useSignal } from '../../base/signals/use-signal.ts'
import { useSlice } from '../../base/signals/use-slice.ts'
import { runFigures } from '../../trainers/run-figures.ts'

export interface ShownSweep {
  /** As the graph has it now; nothing while something is wrong with it. */
  readonly sweep: Sweep | undefined
  /** Its latest runs, made or to be made. */
  readonly group: RunGroup | undefined
  readonly table: SweepTable | undefined
}

/** A sweep with what its latest runs have come to so far. */
export function useSweep(id: NodeId): ShownSweep {
  const { checked, groups, kept } = useProject()
  const graph = useSignal(checked)
  const sweep = useMemo(() => sweepOf(graph, id), [graph, id])
  const group = useSlice(groups.groups, (all) => all.find((each) => each.sweep === id))
  const running = useSignal(groups.running)
  const ended = useSignal(kept.runs)
  const wanted = useSlice(checked, (now) => (now.node(id)?.params.measure === 'loss' ? 'loss' : 'accuracy'))
  const table = useMemo(() => {
    if (!group) return undefined
    const figures = new Map<string, SweepFigures>()
    for (const { run, figures: own, epoch } of ended) figures.set(run, { ...own, epoch })
    for (const run of running) figures.set(run.run, figuresOf(run))
    return sweepTable(group, (run) => figures.get(run), wanted)
  }, [group, running, ended, wanted])
  return { sweep, group, table }
}

function figuresOf(run: RunView): SweepFigures {
  const { training, validation } = runFigures(run)
  return { training, validation, epoch: run.history.loss.length }
}
