import { pairwise, Subscription, skip } from 'rxjs'
import type { ExampleRef } from '../../engine/protocol.ts'
import { sameJson } from '../../graph/base/json.ts'
import type { Language } from '../../graph/base/text.ts'
import type { NodeId } from '../../graph/document/document.ts'
import { failed, ok, type Problem, type Result } from '../../graph/document/problem.ts'
import type { DataPlan } from '../../graph/plan/plan.ts'
import type { Grid } from '../../graph/values/grid.ts'
import type { Part } from '../../graph/values/port-value.ts'
import type { ProjectId, Storage } from '../../storage/types.ts'
import { sessionProblem } from '../base/session-problem.ts'
import { WritableSignal } from '../base/signal.ts'
import type { Command } from '../command.ts'
import type { Original } from '../place.ts'
import type { Question } from '../question.ts'
import type { SavedState } from '../saved-state.ts'
import type { CameraFault, ProjectSession } from '../types.ts'
import { Autosave } from './document/autosave.ts'
import { ProjectDocument } from './document/project-document.ts'
import { type LoadedProject, loadProject } from './load-project.ts'
import { networksOut } from './networks-out.ts'
import { followPlans } from './plans.ts'
import { Previews } from './previews/previews.ts'
import type { ProjectTools } from './project-tools.ts'
import { ProjectTraining } from './project-training.ts'
import { ProjectRateTests } from './rate-tests/project-rate-tests.ts'
import { saveArrays } from './requests/save-arrays.ts'
import { stateOfSaving } from './runs/state-of-saving.ts'

/** Most notices about a damaged project; more would bury the page. */
const TOLD_AT_MOST = 3

/** One open project: its document, runs and previews, and the right to write them. */
export class OpenProject implements ProjectSession {
  readonly id: ProjectId
  readonly copyOf?: Original
  readonly ownData
  readonly networks
  readonly document
  readonly checked
  readonly history
  readonly saved
  readonly runs
  readonly kept
  readonly groups
  readonly rateTests
  readonly example

  readonly #tools: ProjectTools
  readonly #document: ProjectDocument
  readonly #autosave: Autosave
  readonly #plans
  readonly #training: ProjectTraining
  readonly #previews: Previews
  readonly #example = new WritableSignal<ExampleRef>({ part: 'test', index: 0 }, sameJson)
  readonly #keptAsIs = new WritableSignal<Problem | undefined>(undefined)
  readonly #alive = new Subscription()
  #reloading: Promise<void> = Promise.resolve()
  #isReloadDue = false
  #closed = false

  /** Claims and loads a project; read-only where another tab has it. */
  static async open(id: ProjectId, tools: ProjectTools): Promise<Result<OpenProject>> {
    let project: OpenProject | undefined
    const isOurs = await tools.storage.claim(id, () => project?.takeOver())
    const loaded = await loadProject(tools.storage, tools.registry, id)
    if (!loaded.ok) {
      tools.storage.release(id)
      return loaded
    }
    project = new OpenProject(id, tools, loaded.value, isOurs)
    loaded.value.problems
      .filter(({ code }, i) => i < TOLD_AT_MOST || code === 'run-damaged')
      .forEach(tools.notify)
    // It may have become free while it was loaded.
    if (!isOurs) void project.takeOver()
    return ok(project)
  }

  private constructor(id: ProjectId, tools: ProjectTools, loaded: LoadedProject, isOurs: boolean) {
    const { storage, engine, registry, timing, backend, saved } = tools
    this.id = id
    this.copyOf = tools.copyOf
    this.ownData = tools.ownData
    this.#tools = tools
    this.#document = new ProjectDocument(loaded.document, registry, timing.now)
    this.document = this.#document.document
    this.checked = this.#document.checked
    this.history = this.#document.history
    this.#autosave = new Autosave({ storage, timing, ...loaded, saved })
    if (!isOurs) this.#autosave.hold(sessionProblem('project-open-elsewhere'))
    this.#plans = followPlans(this.checked, timing)
    const shared = { engine, plans: this.#plans, timing, backend }
    const { checked } = this
    const { contents } = tools.ownData
    const own = { ...shared, ...tools, project: id, contents, checked, session: this }
    this.#training = new ProjectTraining(
      { ...own, refusal: () => this.#refusal, isWritable: () => !this.#autosave.readOnly },
      loaded,
      isOurs,
    )
    const { runs, kept, groups, unsaved } = this.#training
    this.runs = runs.views
    this.kept = kept
    this.groups = groups
    this.rateTests = new ProjectRateTests(shared)
    this.saved = stateOfSaving(this.#autosave.state, unsaved, this.#keptAsIs)
    this.example = this.#example
    this.networks = networksOut({ ...shared, runs, writeNetworks: tools.writeNetworks })
    this.#previews = new Previews({ ...shared, checked, runs, example: this.#example })
    this.#alive.add(this.document.changes.pipe(skip(1)).subscribe((edited) => this.#autosave.put(edited)))
    this.#alive.add(
      this.#autosave.state.changes.pipe(pairwise()).subscribe(([was, is]) => this.#retake(was, is)),
    )
    this.#alive.add(tools.hidden.subscribe(() => void this.flush()))
    this.#alive.add(storage.listen((event) => this.#hear(event)))
  }

  perform(command: Command): Result<void> {
    const refused = this.#refusalOfEdits
    if (refused) return failed(refused)
    const done = this.#document.perform(command)
    // Whatever part of the screen asked for it: a person learns that nothing came of it, and why.
    if (!done.ok) done.problems.forEach(this.#tools.notify)
    return done
  }

  undo(): void {
    if (!this.#refusalOfEdits) this.#document.undo()
  }

  redo(): void {
    if (!this.#refusalOfEdits) this.#document.redo()
  }

  keepAsIs(on: boolean): void {
    this.#keptAsIs.set(on ? sessionProblem('project-kept-as-is') : undefined)
  }

  run(trainers?: readonly NodeId[]): Result<void> {
    const refused = this.#refusal
    return refused ? failed(refused) : this.#training.run(trainers)
  }

  pause(trainer: NodeId): void {
    this.#training.pause(trainer)
  }

  resume(trainer: NodeId): void {
    if (!this.#refusal) this.#training.resume(trainer)
  }

  stop(trainer: NodeId): void {
    this.#training.stop(trainer)
  }

  discardRun(trainer: NodeId): void {
    if (!this.#refusal) this.#training.discard(trainer)
  }

  showExample(example: ExampleRef): void {
    this.#example.set(example)
  }

  saveArrays(node: NodeId, language: Language) {
    return saveArrays(this.#tools.engine, this.checked.value, node, language)
  }

  samples(node: NodeId, part: Part, count: number, draws?: number) {
    return this.#previews.samples(node, part, count, draws)
  }

  layer(node: NodeId) {
    return this.#previews.layer(node)
  }

  experiment(node: NodeId) {
    return this.#previews.experiment(node)
  }

  provide(node: NodeId, seen: Grid | CameraFault | undefined): void {
    this.#previews.provide(node, seen)
  }

  examples(data: DataPlan, part: Part, indices: readonly number[]) {
    return this.#previews.examples(data, part, indices)
  }

  evaluation(node: NodeId) {
    return this.#previews.evaluation(node)
  }

  model(node: NodeId) {
    return this.#previews.model(node)
  }

  predict(node: NodeId, question: Question) {
    return this.#previews.predict(node, question)
  }

  get isAtRisk(): boolean {
    return this.#autosave.hasUnsaved || this.#training.isAtRisk
  }

  async flush(): Promise<void> {
    await Promise.all([this.#autosave.flush(), this.#training.flush()])
  }

  /** Saves all that is open here once more; `true` when it is on the disk. Another tab's project is left to it. */
  async saveAnew(): Promise<boolean> {
    if (this.#closed || this.#autosave.readOnly) return false
    this.#autosave.put(this.document.value)
    await this.#autosave.flush()
    await this.#training.saveAnew()
    return this.saved.value.kind === 'saved'
  }

  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    this.rateTests.end()
    await Promise.all([this.#autosave.flush(), this.#training.close()])
    this.#alive.unsubscribe()
    this.#tools.storage.release(this.id)
    this.#autosave.end()
    this.#document.end()
    this.#plans.end()
    this.#example.end()
    this.#keptAsIs.end()
  }

  /** The tab that had the project is gone: loads what it wrote, then writes here. */
  async takeOver(): Promise<void> {
    if (this.#closed) return
    const { storage } = this.#tools
    const isOurs = await storage.claim(this.id, () => void this.takeOver())
    if (this.#closed) storage.release(this.id)
    else if (isOurs) await this.#reload(true)
  }

  /** Why nothing may be changed here. */
  get #refusal(): Problem | undefined {
    return this.#closed ? sessionProblem('project-closed') : this.#autosave.readOnly
  }
  get #refusalOfEdits(): Problem | undefined {
    return this.#refusal ?? this.#keptAsIs.value
  }

  #hear(event: Parameters<Parameters<Storage['listen']>[0]>[0]): void {
    if (event.kind === 'outdated') {
      // The last moment to write.
      void this.flush()
      this.#autosave.hold(event.problem)
    }
    if (event.kind === 'taken' && event.project === this.id) void this.#giveUp()
    if (event.kind !== 'changed' || !this.#autosave.readOnly) return
    if (event.what !== 'settings' && event.project === this.id) void this.#reload(false)
  }

  /**
   * Another tab took the project for one nobody has. What is not saved yet is tried, and stays here where the other tab
   * was faster; then this tab stands in line.
   */
  async #giveUp(): Promise<void> {
    if (!this.#autosave.readOnly) {
      this.#training.stopAll()
      this.#autosave.hold(sessionProblem('project-open-elsewhere'))
      await this.flush()
      if (this.#closed) return
      if (!this.#autosave.hasUnsaved) await this.#reload(false)
    }
    await this.takeOver()
  }

  /** While something was not saved nothing could be loaded over it, even if the other tab has gone meanwhile. */
  #retake(was: SavedState, is: SavedState): void {
    if (was.kind !== 'unsaved' || is.kind !== 'read-only') return
    if (is.problem.code === 'project-open-elsewhere') void this.takeOver()
  }

  #reload(isOurs: boolean): Promise<void> {
    // One that has not begun sees all that the other tab has changed until then.
    if (this.#isReloadDue && !isOurs) return this.#reloading
    this.#isReloadDue = true
    const load = async () => {
      this.#isReloadDue = false
      const { storage, registry, notify } = this.#tools
      const loaded = await loadProject(storage, registry, this.id)
      if (this.#closed || !this.#autosave.readOnly || this.#autosave.hasUnsaved) return
      if (!loaded.ok) return loaded.problems.forEach(notify)
      const { document, savedAt, revision } = loaded.value
      if (!sameJson(document, this.document.value)) this.#document.reset(document)
      if (isOurs) this.#autosave.free(savedAt, revision)
      this.#training.reload(loaded.value, isOurs)
    }
    this.#reloading = this.#reloading.then(load)
    return this.#reloading
  }
}
