import { failed, ok, type Problem, type Result } from '../../graph/document/problem.ts'
import type { Registry } from '../../graph/node/registry.ts'
import type { ProjectId, ProjectInfo } from '../../storage/types.ts'
import { createTurns } from '../base/in-turn.ts'
import { pageHidden, pageLeaving } from '../base/page-hidden.ts'
import { sessionProblem } from '../base/session-problem.ts'
import { WritableSignal } from '../base/signal.ts'
import { createTiming } from '../base/timing.ts'
import type { OwnData } from '../own-data.ts'
import type { Original, Place } from '../place.ts'
import type { OpenProject } from '../project/open-project.ts'
import type { ProjectTools } from '../project/project-tools.ts'
import type { ShippedGraph } from '../shipped-graph.ts'
import type { Preview, ProjectSession, Workspace } from '../types.ts'
import { BackendSetting } from './backend-setting.ts'
import { forgetProjects } from './forget-projects.ts'
import { NoticeBoard } from './notice-board.ts'
import { OwnDataKeeper } from './own-data-keeper.ts'
import { ProjectList } from './project-list.ts'
import type { Projects } from './projects.ts'
import type { Runtime } from './runtime.ts'
import { Settings } from './settings.ts'
import { SpaceWatch } from './space-watch.ts'
import type { WorkspaceOptions } from './workspace-options.ts'

/** What there is once the runtime is. */
interface Loaded {
  readonly runtime: Runtime
  readonly projects: Projects
}

/** Of what was repaired in a link; more would bury the page. */
const TOLD_AT_MOST = 3

/** A setting of the screen, too: weights are kept of every run, and not only of the latest and of the baseline. */
const KEEP_ALL_WEIGHTS = 'keep-all-weights'

/** Deleted projects can be brought back for a week. */
const KEPT_DELETED = 7 * 24 * 3600 * 1000

/** Everything the screen stands on: projects, settings, back end, and the project that is open. */
export function createWorkspace(options: WorkspaceOptions): Workspace {
  const { storage, hidden = pageHidden(), leaving = pageLeaving(), contentsLock: lock } = options
  const timing = createTiming(options)
  const board = new NoticeBoard()
  const notify = (message: Problem) => board.add(message)
  const settings = new Settings(storage, notify)
  const backend = new BackendSetting(settings, notify)
  const list = new ProjectList(storage, notify)
  const registry = new WritableSignal<Registry | undefined>(undefined)
  const ownData = new WritableSignal<OwnData | undefined>(undefined)
  const shipped = new WritableSignal<Preview<readonly ShippedGraph[]>>({ kind: 'loading' })
  const current = new WritableSignal<OpenProject | undefined>(undefined)
  const space = new SpaceWatch({ storage, timing, notify, settle: (codes) => board.settle(codes) })
  const removed = () => void Promise.all([space.measure(), forgetProjects(settings, storage)])
  const keeper = new OwnDataKeeper({ storage, timing, lock, projects: list.projects, removed })
  const keepsAllWeights = settings.signal(KEEP_ALL_WEIGHTS, false)
  const filesKept = new WritableSignal(0)
  let isKept = false
  current.changes.subscribe((open) => board.turnTo(open?.id))

  let taken: Promise<Result<Loaded>> | undefined
  /** The runtime; loads it unless it is there or on its way. */
  const load = (): Promise<Result<Loaded>> => {
    taken ??= options.loadRuntime().then((loaded) => {
      if (!loaded.ok) {
        taken = undefined
        shipped.set({ kind: 'failed', problems: loaded.problems })
        return loaded
      }
      const runtime = loaded.value
      registry.set(runtime.registry)
      ownData.set(runtime.ownData)
      // What projects there are is not known otherwise, and so not what they need.
      if (!options.keepsNothing) keeper.begin(runtime.ownData.contents)
      shipped.set({ kind: 'ready', value: [...runtime.shipped.values()] })
      void backend.begin(runtime.engine)
      return ok({ runtime, projects: runtime.projects({ storage, settings, list }) })
    })
    return taken
  }
  const withProjects = async <T>(work: (projects: Projects) => Promise<Result<T>>): Promise<Result<T>> => {
    const loaded = await load()
    return loaded.ok ? work(loaded.value.projects) : loaded
  }

  const tools: Omit<ProjectTools, 'notify' | 'engine' | 'registry' | 'ownData'> = {
    storage,
    timing,
    hidden,
    backend: (plan) => backend.chooseFor(plan),
    keepsAllWeights,
    wrote: () => space.saved(),
    saved: (info: ProjectInfo) => {
      list.put(info)
      board.saved()
      settings.retry()
      space.saved()
      // Browsers grant it more readily once a person has made something.
      if (!isKept) void storage.persist()
      isKept = true
    },
  }

  /** Everything kept is gone, but not what is open here. */
  const saveAnew = async (cleared: Problem) => {
    settings.saveAnew()
    const isSaved = await current.value?.saveAnew()
    notify(isSaved ? sessionProblem('saved-anew', {}, { severity: 'warning' }) : cleared)
    await list.refresh()
  }

  storage.listen((event) => {
    if (event.kind === 'lost' && event.problem.code === 'storage-cleared') void saveAnew(event.problem)
    else if (event.kind === 'lost' || event.kind === 'outdated') notify(event.problem)
    else if (event.kind === 'taken') return
    else if (event.what === 'projects') void list.refresh()
    else if (event.what === 'settings') settings.reload()
  })

  leaving.subscribe((event) => {
    const open = current.value
    if (open && (options.keepsNothing || open.isAtRisk)) event.preventDefault()
    // Perhaps it is on the disk before the person has answered.
    void open?.flush()
  })

  // Opening and closing happen one after the other, however quickly somebody clicks.
  const inTurn = createTurns()

  /** Refused while edits cannot be saved: closing would lose them. */
  const isSafeToClose = async (): Promise<Result<void>> => {
    const open = current.value
    await open?.flush()
    if (open?.saved.value.kind !== 'unsaved') return ok(undefined)
    return { ok: false, problems: [sessionProblem('not-closed-unsaved'), open.saved.value.problem] }
  }

  const closeCurrent = async () => {
    const open = current.value
    current.set(undefined)
    await open?.close()
    void keeper.release()
  }

  const show = async (id: ProjectId, copyOf?: Original): Promise<Result<ProjectSession>> => {
    if (current.value?.id === id) return ok(current.value)
    const safe = await isSafeToClose()
    if (!safe.ok) return safe
    const loaded = await load()
    if (!loaded.ok) return loaded
    const { runtime } = loaded.value
    await keeper.hold()
    const opened = await runtime.open(id, { ...tools, copyOf, notify: (message) => board.add(message, id) })
    if (!opened.ok) {
      if (!current.value) void keeper.release()
      if (opened.problems[0]?.code === 'project-damaged') list.markDamaged(id)
      return opened
    }
    const before = current.value
    current.set(opened.value)
    await storage.markOpened(id)
    await list.refresh()
    await before?.close()
    return opened
  }

  const showCopy = async ({
    copy,
    ...original
  }: Original & { readonly copy?: ProjectId }): Promise<Result<ProjectSession>> => {
    const open = current.value
    await open?.flush()
    // A run that has no checkpoint yet is not on the disk.
    const inUse = open && Object.keys(open.runs.value).length > 0 ? open.id : undefined
    const made = await withProjects((projects) => projects.copyOf(original, { inUse, copy }))
    if (!made.ok) return made
    const { id, isFresh, problems } = made.value
    const shown = await show(id, isFresh ? original : undefined)
    if (shown.ok) for (const problem of problems.slice(0, TOLD_AT_MOST)) board.add(problem, id)
    return shown
  }

  const showPlace = async (place: Place): Promise<Result<unknown>> => {
    if (place.kind === 'project') return show(place.id)
    return place.kind === 'start' ? ok(undefined) : showCopy(place)
  }

  const lastPlace = async (): Promise<Place> => {
    const last = await storage.lastProject()
    return last.ok && last.value !== undefined ? { kind: 'project', id: last.value } : { kind: 'start' }
  }
  const isOpen = (id: ProjectId) => current.value?.id === id

  return {
    projects: list.projects,
    current,
    registry,
    ownData,
    ownDataUse: keeper.use,
    shipped,
    backend: backend.report,
    backendChoice: backend.choice,
    notices: board.notices,
    space: space.space,
    filesKept,

    begin: (first) =>
      inTurn(async () => {
        await storage.purgeDeleted(timing.now() - KEPT_DELETED)
        await list.refresh()
        const place = first ?? (await lastPlace())
        const shown = await showPlace(place)
        const about = place.kind === 'project' ? place.id : undefined
        if (!shown.ok) for (const problem of shown.problems) board.add(problem, about)
        removed()
      }),
    async loadAhead() {
      const loaded = await load()
      return loaded.ok ? ok(undefined) : loaded
    },
    chooseBackend: (choice) => backend.choose(choice),
    dismiss: (notice) => board.dismiss(notice),

    create: (title) =>
      inTurn(async () => {
        const created = await withProjects((projects) => projects.create(title))
        return created.ok ? show(created.value.id) : created
      }),
    openShipped: (name, copy) => inTurn(() => showCopy({ kind: 'shipped', name, copy })),
    openLink: (packed, copy) => inTurn(() => showCopy({ kind: 'link', packed, copy })),
    open: (id) => inTurn(() => show(id)),
    leave: (anyway = false) =>
      inTurn(async () => {
        const safe = anyway ? ok(undefined) : await isSafeToClose()
        if (safe.ok) await closeCurrent()
        // Why it could not be saved stands there already, for as long as it is true.
        else safe.problems.slice(0, 1).forEach(notify)
      }),
    rename: async (id, title) => {
      const open = current.value
      return open && isOpen(id)
        ? open.perform({ name: 'rename', operation: { kind: 'set-title', title } })
        : withProjects((projects) => projects.rename(id, title))
    },
    saveCopy: (title) =>
      inTurn(async () => {
        const open = current.value
        if (!open) return failed(sessionProblem('project-closed'))
        const copy = await withProjects((projects) => projects.saveCopy(open.document.value, title))
        if (!copy.ok) return copy
        await closeCurrent()
        return show(copy.value.id)
      }),
    duplicate: (id, title) =>
      inTurn(async () => {
        if (isOpen(id)) await current.value?.flush()
        return withProjects((projects) => projects.duplicate(id, title))
      }),
    remove: (id) =>
      inTurn(async () => {
        const open = isOpen(id) ? current.value?.saved.value : undefined
        if (open?.kind === 'read-only') return { ok: false, problems: [open.problem] }
        if (open) await closeCurrent()
        return withProjects((projects) => projects.remove(id))
      }),
    tidyUp: () => inTurn(() => keeper.tidyUp()),
    restore: (id) => inTurn(() => withProjects((projects) => projects.restore(id))),
    async keepFiles(files) {
      const loaded = await load()
      if (!loaded.ok) return loaded
      const reply = await loaded.value.runtime.engine.keepFiles(files)
      filesKept.set(filesKept.value + 1)
      return reply
    },
    importFile: (file) =>
      inTurn(async () => {
        const imported = await withProjects((projects) =>
          typeof file === 'string'
            ? projects.import(file)
            : file instanceof Blob
              ? projects.importBlob(file)
              : projects.importNetwork(file),
        )
        if (!imported.ok) return imported
        const session = await show(imported.value.id)
        return session.ok ? ok({ session: session.value, problems: imported.value.problems }) : session
      }),
    exportFile: (id, as = {}) =>
      withProjects(async (projects) => {
        // Runs are taken from the disk.
        if (isOpen(id)) await current.value?.flush()
        return projects.export(id, isOpen(id) ? current.value?.document.value : undefined, as)
      }),

    setting: (key, fallback) => settings.signal(key, fallback),
    readSetting: (key) => settings.read(key),
    saveSetting: (key, value) => settings.save(key, value),
  }
}
