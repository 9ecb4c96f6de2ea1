import type { NodeId } from '../../graph/document/document.ts'
import type { Problem } from '../../graph/document/problem.ts'
import { hasEnded, isActive, type RunGroup } from '../../runs/run-group.ts'
import type { RunView } from '../../session/run-view.ts'
import { useProject } from '../base/context.tsx'
import type { TextTools } from '../base/language/text-tools.ts'
import { useSlice } from '../base/signals/use-slice.ts'
import { progressOf } from './run-progress.ts'

/** The repeats of a trainer: those under way, or those of the run it shows. */
export function useRepeats(trainer: NodeId, run: RunView | undefined): RunGroup | undefined {
  return useSlice(useProject().groups.groups, (groups) =>
    groups.find(
      (group) =>
        group.kind === 'repeats' &&
        group.trainer === trainer &&
        (isActive(group) || (run !== undefined && group.members[0]?.run === run.run)),
    ),
  )
}

/** How much of its repeats is done, 0 … 1; of its run where it has none under way. */
export function useRepeatsProgress(repeats: RunGroup | undefined, run: RunView | undefined): number {
  const own = run ? progressOf(run) : 0
  const beside = useSlice(useProject().groups.running, (running) =>
    repeats
      ? running.filter((view) => isMember(repeats, view)).reduce((sum, view) => sum + progressOf(view), 0)
      : 0,
  )
  if (!repeats || !isActive(repeats)) return own
  const isOwnUnderWay = repeats.members[0]?.status === 'running'
  const done = repeats.members.filter(hasEnded).length + beside + (isOwnUnderWay ? own : 0)
  return Math.min(1, done / repeats.members.length)
}

function isMember({ members }: RunGroup, { run }: RunView): boolean {
  return members.some((member) => member.run === run)
}

/** Which of the seeds is being trained, and what is to be said of it; nothing where all have been. */
export function repeatsStatus(
  repeats: RunGroup,
  { t, number, duration }: TextTools,
): { readonly seed: string; readonly status: string } | undefined {
  if (!isActive(repeats)) return undefined
  const count = repeats.members.length
  const at = Math.min(count, repeats.members.filter(hasEnded).length + 1)
  const { status, msLeft } = repeats
  const left = msLeft === undefined ? t('node.run.running') : t('node.run.left', { time: duration(msLeft) })
  return {
    seed: t('node.run.seed', { at: number(at), count: number(count) }),
    status: status === 'paused' ? t('node.run.paused') : left,
  }
}

/** The repeats that have failed, and why, each reason once and none that is said of the trainer's own run. */
export function failedRepeats(
  { members }: RunGroup,
  run: RunView | undefined,
): { readonly count: number; readonly problems: readonly Problem[] } {
  const failed = members.filter(({ status }) => status === 'failed')
  const problems = new Map(
    failed.flatMap(({ problem }) => (problem ? [[problem.code, problem] as const] : [])),
  )
  if (run?.problem) problems.delete(run.problem.code)
  return { count: failed.length, problems: [...problems.values()] }
}
