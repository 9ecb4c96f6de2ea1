import type { Observable } from 'rxjs'
import type { BackendChoice, BackendReport } from '../engine/backend-report.ts'
import type { Evaluation, ExampleRef, FilesKept, LayerActivation, Samples } from '../engine/protocol.ts'
import type { ExportAs, ExportedFile } from '../export/formats.ts'
import type { Language, Text } from '../graph/base/text.ts'
import type { CheckedGraph } from '../graph/check/checked-graph.ts'
import type { GraphDocument, NodeId } from '../graph/document/document.ts'
import type { Problem, Result } from '../graph/document/problem.ts'
import type { ExperimentResult } from '../graph/node/experiment-contribution.ts'
import type { Registry } from '../graph/node/registry.ts'
import type { DataPlan } from '../graph/plan/plan.ts'
import type { Grid } from '../graph/values/grid.ts'
import type { Part } from '../graph/values/port-value.ts'
import type { BroughtFile } from '../intake/types.ts'
import type { ProjectId, ProjectInfo, StorageEstimate } from '../storage/types.ts'
import type { Command, CommandName } from './command.ts'
import type { KeptRuns } from './kept-runs.ts'
import type { NetworksOut } from './network-out.ts'
import type { Notice } from './notice.ts'
import type { OwnData, OwnDataUse } from './own-data.ts'
import type { Original, Place } from './place.ts'
import type { Answered, Question, ShownModel } from './question.ts'
import type { RateTests } from './rate-tests.ts'
import type { RunGroups } from './run-groups.ts'
import type { RunView } from './run-view.ts'
import type { SavedState } from './saved-state.ts'
import type { ShippedGraph } from './shipped-graph.ts'
import type { Signal } from './signal.ts'

/** Something asked of the engine for the screen. */
export type Preview<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly value: T }
  /** The node before is not ready, so there is nothing to see. */
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] }

export interface LayerPicture {
  readonly activation: LayerActivation
  /** `start`: random start weights; `training`: a run under way; `trained`: weights of a finished run. */
  readonly weights: 'start' | 'training' | 'trained'
  /** The example that flows. */
  readonly target: number
}

/** Why a camera shows nothing: there is none, or a person or the browser said no. */
export type CameraFault = 'missing' | 'refused'

/** One open project. */
export interface ProjectSession {
  readonly id: ProjectId
  /** What it is a copy of, where nothing had been changed or trained in it when it was opened. */
  readonly copyOf?: Original
  readonly ownData: OwnData
  readonly networks: NetworksOut
  readonly document: Signal<GraphDocument>
  readonly checked: Signal<CheckedGraph>
  readonly saved: Signal<SavedState>
  /** What undo and redo would do; missing where there is nothing. */
  readonly history: Signal<{ readonly undo?: CommandName; readonly redo?: CommandName }>
  /** By trainer; at most one change a frame. */
  readonly runs: Signal<Readonly<Record<NodeId, RunView>>>
  /** The history: every run that ended, until it is deleted. */
  readonly kept: KeptRuns
  readonly groups: RunGroups
  readonly rateTests: RateTests
  /** Which example flows through the pictures on the nodes. */
  readonly example: Signal<ExampleRef>

  /** Applies and remembers a change. Refused with a problem when it does not apply or the project is read-only. */
  perform(command: Command): Result<void>
  undo(): void
  redo(): void
  /** From now on edits are refused here, until they are allowed again; trainers may be run all the same. */
  keepAsIs(on: boolean): void

  /**
   * Starts these trainers (all where left out) from new start weights. Those with problems are left out and named in
   * the result, which then is not ok although the others have started; one that is under way goes on as it is.
   */
  run(trainers?: readonly NodeId[]): Result<void>
  pause(trainer: NodeId): void
  /**
   * Goes on after a pause, a stop or a reload, from the weights it had (see `RunView.canResume`). The graph must still
   * give the plan of the run; only the number of epochs and what is measured afterwards may differ.
   */
  resume(trainer: NodeId): void
  stop(trainer: NodeId): void
  /** Forgets the run, its curves and weights. Before it has weights, the run before it takes its place again. */
  discardRun(trainer: NodeId): void

  showExample(example: ExampleRef): void
  /**
   * The first `count` examples of a part as they leave a data node, each with its first `draws` (0 where left out).
   * Asked for only while subscribed.
   */
  /** The data that leaves a node as an `.npz` file, with the names of its classes in this language. */
  saveArrays(node: NodeId, language: Language): Promise<Result<Blob>>
  samples(node: NodeId, part: Part, count: number, draws?: number): Observable<Preview<Samples>>
  /** What a layer puts out for `example`. Asked for only while subscribed; follows edits, training and reloads. */
  layer(node: NodeId): Observable<Preview<LayerPicture>>
  /**
   * What arrives at an experiment and what it puts out, with every edit: at once, and then at most once a frame. Worked
   * out only while subscribed. `none` where a wire, the camera or a node before has nothing.
   */
  experiment(node: NodeId): Observable<Preview<ExperimentResult>>
  /**
   * Hands a camera node what the camera sees: height, width, and red, green and blue from 0 to 255 in the size its
   * `source` names; or why it sees nothing; `undefined` once it is switched off.
   */
  provide(node: NodeId, seen: Grid | CameraFault | undefined): void
  /** Pictures of single examples, e.g. those behind a cell of a confusion matrix. */
  examples(data: DataPlan, part: Part, indices: readonly number[]): Observable<Preview<Samples>>
  /**
   * The measurement a result node shows, with the run it comes from; nothing before the first run. For a trainer it is
   * the one it always makes: of the test part of its own data, where that has one. What a finished or
   * stopped run did not measure (the node is new, the run was stopped) is measured while subscribed. Once the graph
   * has changed it is what was measured then, and `run.stale` says why.
   */
  evaluation(
    node: NodeId,
  ): Observable<
    { readonly evaluation: Evaluation; readonly data: DataPlan; readonly run: RunView } | undefined
  >

  /**
   * The network whose model a node gets, with its trained weights; follows training checkpoint by checkpoint. Once the
   * graph has changed it is the one that was trained then.
   */
  model(node: NodeId): Observable<Preview<ShownModel>>
  /** What that network says. Asked for only while subscribed. */
  predict(node: NodeId, question: Question): Observable<Preview<Answered>>

  /** Whether something would be lost if the page were gone now; not so for the last seconds of a run that can go on. */
  readonly isAtRisk: boolean
  /** Waits until everything is on the disk, or the attempt has failed. */
  flush(): Promise<void>
  close(): Promise<void>
}

export interface OpenedFile {
  readonly session: ProjectSession
  /** What had to be left out or repaired. */
  readonly problems: readonly Problem[]
}

/** Everything on this computer: projects, settings, the machine. */
export interface Workspace {
  /** Newest change first. */
  readonly projects: Signal<readonly ProjectInfo[]>
  /** `undefined` shows the start screen. */
  readonly current: Signal<ProjectSession | undefined>
  /** The node types; nothing until they have been loaded. */
  readonly registry: Signal<Registry | undefined>
  /** Where what people bring goes; nothing until it has been loaded (`loadAhead`). */
  readonly ownData: Signal<OwnData | undefined>
  /** Known once the contents are, and kept up to date while no project is open. */
  readonly ownDataUse: Signal<OwnDataUse | undefined>
  /** The graphs that ship with the app. */
  readonly shipped: Signal<Preview<readonly ShippedGraph[]>>
  readonly backend: Signal<BackendReport | undefined>
  readonly backendChoice: Signal<BackendChoice>
  readonly notices: Signal<readonly Notice[]>
  readonly space: Signal<StorageEstimate | undefined>
  /** Counts up whenever files of data have come in: what was missing before may be there now. */
  readonly filesKept: Signal<number>

  /** Reads what is kept and opens this place; where left out, the last project, or the start screen if there is none. */
  begin(first?: Place): Promise<void>
  /** Loads what projects are read, opened and trained with, unless it is there; whatever needs it loads it too. */
  loadAhead(): Promise<Result<void>>
  chooseBackend(choice: BackendChoice): void
  dismiss(notice: number): void

  create(title: Text): Promise<Result<ProjectSession>>
  /**
   * A fresh project with a shipped graph, or the latest copy of it as long as nothing was changed or trained in that.
   * A further copy gets a number, so that it differs from the ones before.
   * @param copy a copy of it to be opened instead, whatever was done in it, as long as it is there
   */
  openShipped(name: string, copy?: ProjectId): Promise<Result<ProjectSession>>
  /**
   * A fresh project with the graph in a link, or the latest copy of it as {@link openShipped} does. What had to be left
   * out or repaired is a notice.
   */
  openLink(packed: string, copy?: ProjectId): Promise<Result<ProjectSession>>
  open(id: ProjectId): Promise<Result<ProjectSession>>
  /**
   * Back to the start screen. Runs under way are stopped at a checkpoint. Stays (with a notice) while edits or runs
   * cannot be saved; `open` and its like then refuse, too. `anyway`: what is not saved is given up.
   */
  leave(anyway?: boolean): Promise<void>
  rename(id: ProjectId, title: Text): Promise<Result<void>>
  duplicate(id: ProjectId, title: Text): Promise<Result<ProjectInfo>>
  /** Saves what is open under another id, leaves the project as another tab saved it, and opens the copy. */
  saveCopy(title: Text): Promise<Result<ProjectSession>>
  /** Can be taken back with `restore` until the page is opened the next time after a week. */
  remove(id: ProjectId): Promise<Result<void>>
  restore(id: ProjectId): Promise<Result<void>>
  /** Removes deleted projects for good, and own data that none needs; says how many bytes that was. */
  tidyUp(): Promise<Result<number>>
  /** Takes files of data that a person provides (CIFAR-10), and keeps them on this computer. */
  keepFiles(files: readonly File[]): Promise<Result<FilesKept>>
  /**
   * Opens as a new project: the text of a graph file, a project file or a picture that carries a graph, a network made
   * elsewhere with the files of its weights.
   */
  importFile(file: string | Blob | readonly BroughtFile[]): Promise<Result<OpenedFile>>
  /** The project as a file, also one that cannot be opened. */
  exportFile(id: ProjectId, as?: ExportAs): Promise<Result<ExportedFile>>

  /** A setting of the screen (language, theme, panel sizes), kept on this computer. */
  setting<T>(key: string, fallback: T): Signal<T>
  /** The same once it has been read from the disk; nothing where none is kept. */
  readSetting(key: string): Promise<unknown>
  saveSetting(key: string, value: unknown): void
}
