import type { RunId } from '../../engine/protocol.ts'
import type { NodeId } from '../../graph/document/document.ts'
import type { Result } from '../../graph/document/problem.ts'
import { followBoth } from '../base/signal.ts'
import { ProjectGroups, type ProjectGroupsOptions } from './groups/project-groups.ts'
import { ProjectKept, type ProjectKeptOptions } from './kept/project-kept.ts'
import type { LoadedProject } from './load-project.ts'
import { ProjectRuns, type ProjectRunsOptions } from './runs/project-runs.ts'

type Options = Omit<ProjectRunsOptions, 'kept' | 'repeats'> &
  Omit<ProjectGroupsOptions, 'kept' | 'runs'> &
  Omit<ProjectKeptOptions, 'latest' | 'goesOn' | 'addGroups'>

/** All that is trained in a project: the runs of its trainers, the queue of their repeats and of sweeps, the history. */
export class ProjectTraining {
  readonly kept: ProjectKept
  readonly runs: ProjectRuns
  readonly groups: ProjectGroups
  /** What of it could not be saved. */
  readonly unsaved

  constructor(options: Options, loaded: LoadedProject, isOurs: boolean) {
    this.kept = new ProjectKept(
      {
        ...options,
        latest: () => this.runs,
        goesOn: (run) => this.groups.goesOn(run),
        addGroups: (groups) => this.groups.add(groups),
      },
      loaded.kept,
    )
    const repeats = {
      begin: (...run: Parameters<ProjectGroups['repeat']>) => this.groups.repeat(...run),
      isUnderWay: (trainer: NodeId) => this.groups.repeating(trainer) !== undefined,
    }
    this.runs = new ProjectRuns({ ...options, kept: this.kept.history, repeats }, loaded.runs, isOurs)
    this.groups = new ProjectGroups({ ...options, runs: this.runs, kept: this.kept.history }, loaded.groups)
    const latest = followBoth(this.runs.unsaved, this.kept.unsaved, (one, other) => one ?? other)
    this.unsaved = followBoth(latest, this.groups.unsaved, (one, other) => one ?? other)
    this.runs.turns.subscribe(() => this.kept.look())
    if (isOurs) this.#goOn()
  }

  run(trainers?: readonly NodeId[]): Result<void> {
    return this.runs.start(trainers)
  }

  pause(trainer: NodeId): void {
    this.runs.pause(trainer)
    this.#repeating(trainer, (group) => this.groups.pause(group))
  }

  resume(trainer: NodeId): void {
    this.runs.resume(trainer)
    this.#repeating(trainer, (group) => this.groups.goOn(group))
  }

  stop(trainer: NodeId): void {
    this.#repeating(trainer, (group) => this.groups.stop(group))
    this.runs.stop(trainer)
  }

  discard(trainer: NodeId): void {
    this.#repeating(trainer, (group) => this.groups.stop(group))
    this.runs.discard(trainer)
  }

  /** Another tab has the project now. */
  stopAll(): void {
    this.groups.stopAll()
    this.runs.stopAll()
  }

  get isAtRisk(): boolean {
    return this.runs.isAtRisk || this.kept.isBusy
  }

  async flush(): Promise<void> {
    await Promise.all([this.runs.flush(), this.kept.flush(), this.groups.flush()])
  }

  async saveAnew(): Promise<void> {
    this.runs.saveAnew()
    await this.runs.flush()
  }

  /** Puts what is on the disk in the place of everything here. */
  reload(loaded: LoadedProject, isOurs: boolean): void {
    this.kept.reload(loaded.kept)
    this.groups.reload(loaded.groups)
    this.runs.reload(loaded.runs, isOurs)
    if (isOurs) this.#goOn()
  }

  async close(): Promise<void> {
    // Runs of groups have nothing to wait for: the trainers' own end beside them.
    await Promise.all([this.groups.close(), this.runs.close()])
    await this.kept.close()
  }

  #goOn(): void {
    void this.kept.purge()
    this.groups.wake()
  }

  #repeating(trainer: NodeId, act: (group: RunId) => void): void {
    const group = this.groups.repeating(trainer)
    if (group) act(group.id)
  }
}
