import type { BackendChoice } from '../../../engine/backend-report.ts'
import { type GroupMember, hasEnded, isActive, type RunGroup } from '../../../runs/run-group.ts'
import type { ProjectRuns } from '../runs/project-runs.ts'
import type { TrainerRun } from '../runs/trainer-run.ts'

/** Repeats begin with the run of their trainer, which is a matter of the trainer and not of the queue. */
export class RepeatedRuns {
  readonly #runs: ProjectRuns

  constructor(runs: ProjectRuns) {
    this.#runs = runs
  }

  /** The trainer's own run, where it is the one that a group begins with. */
  of(group: RunGroup): TrainerRun | undefined {
    const own = group.kind === 'repeats' ? this.#runs.of(group.trainer) : undefined
    return own && own.state.run === group.members[0]?.run ? own : undefined
  }

  /** Whether the group begins with that run and it has not ended: only then it may go on for the group's sake. */
  hasFirstLeft(group: RunGroup): boolean {
    const [first] = group.members
    return first !== undefined && !hasEnded(first) && this.of(group) !== undefined
  }

  /** What has become of that run, where the group does not know it yet. */
  news(group: RunGroup): GroupMember['status'] | undefined {
    const own = isActive(group) && this.hasFirstLeft(group) ? this.of(group) : undefined
    if (!own) return undefined
    const { status } = own.state
    const now =
      status === 'completed' || status === 'failed' ? status : own.isUnderWay ? 'running' : 'waiting'
    return now === group.members[0]?.status ? undefined : now
  }

  /** They train with what the run that they repeat has got. */
  backendOf(group: RunGroup): BackendChoice {
    return (this.of(group)?.state.backend as BackendChoice | undefined) ?? group.backend
  }
}
