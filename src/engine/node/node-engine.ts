import { accessSync, constants, existsSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ContentStore } from '../../contents/content-store.ts'
import { folderContents } from '../../contents/folder-contents.ts'
import { memoryContents } from '../../contents/memory-contents.ts'
import { withShipped } from '../../contents/with-shipped.ts'
import { ok } from '../../graph/document/problem.ts'
import type { BackendChoice, BackendName, BackendReport } from '../backend-report.ts'
import { createBackendDriver } from '../backends/backend-driver.ts'
import type { BackendFacts } from '../backends/backend-facts.ts'
import { threadsOn } from '../backends/cores.ts'
import { decideBackend } from '../backends/decide-backend.ts'
import { keepCifar } from '../data/cifar/keep-cifar.ts'
import { createDataStore } from '../data/data-store.ts'
import { createPictures } from '../data/pictures/pictures.ts'
import { saveArrays } from '../data/save-arrays.ts'
import { askLayersModel } from '../previews/ask-layers-model.ts'
import { createPreviews } from '../previews/previews.ts'
import type { Engine, Run, RunRequest } from '../protocol.ts'
import { failureEvent } from '../training/failure.ts'
import { createRunControl, type RunControl } from '../training/run-control.ts'
import { createRunFeed, type RunFeed } from '../training/run-feed.ts'
import { train } from '../training/train.ts'
import { createKeyedLock } from './keyed-lock.ts'
import { nodeBackends } from './node-backends.ts'
import { nodeDataCache } from './node-data-cache.ts'
import { nodeDataFiles } from './node-data-files.ts'
import { nodeKeptFiles } from './node-kept-files.ts'

export interface NodeEngineOptions {
  /** Folder that holds `digits/` and `fashion/`; found beside the package where left out. */
  readonly dataFolder?: string
  /** Folder for what took long to work out; one that may be deleted at any time where left out. */
  readonly cacheFolder?: string
  /** Folder with files of data that a person provides: those of CIFAR-10. */
  readonly ownFiles?: string
  /** What people brought; nothing where left out. */
  readonly contents?: ContentStore
  /** Threads that train; as many as there are processors where left out, but at most eight. */
  readonly threads?: number
}

/** The engine in the process it is called in: for the command line and for tests. */
export function createNodeEngine({
  dataFolder = findDataFolder(),
  cacheFolder = findCacheFolder(),
  ownFiles,
  contents: brought = memoryContents(),
  threads: wanted = threadsOn(availableParallelism()),
}: NodeEngineOptions = {}): Engine {
  const files = nodeDataFiles(dataFolder)
  const kept = nodeKeptFiles(ownFiles)
  const contents = withShipped(brought, folderContents(join(dataFolder, 'contents')))
  const data = createDataStore(files, nodeDataCache(cacheFolder), kept, undefined, contents)
  const previews = createPreviews(data)
  const driver = createBackendDriver(nodeBackends)
  let facts: Promise<BackendFacts> | undefined
  const lock = createKeyedLock<BackendName>()
  const stops = new Set<() => void>()

  // No graphics card can come into question, so there is nothing to measure.
  async function report(choice: BackendChoice): Promise<BackendReport> {
    facts ??= lock.run(undefined, () => driver.find('auto', wanted))
    return decideBackend(choice, await facts)
  }

  async function go({ plan, from, backend }: RunRequest, control: RunControl, feed: RunFeed): Promise<void> {
    try {
      const { chosen } = await report(backend)
      await lock.run(chosen, async () => {
        const host = { ...driver, data, started: await driver.start(chosen, wanted) }
        for await (const body of train(plan, host, control, from)) feed.emit(body)
      })
    } catch (error) {
      feed.emit(failureEvent(error, driver.isBackendLost()))
    }
  }

  /** On the back end of a run under way, instead of behind it. */
  async function besideRun<T>(work: () => Promise<T>): Promise<T> {
    const name = lock.current ?? (await report('auto')).chosen
    return lock.run(name, async () => {
      await driver.start(name, wanted)
      return work()
    })
  }

  return {
    // All of them compute in this thread.
    runsAtATime: 1,
    backend: report,
    listenToBackends: () => () => {},
    start(request: RunRequest): Run {
      const feed = createRunFeed(request.run, request.plan)
      const control = createRunControl()
      stops.add(control.stop)
      void go(request, control, feed).finally(() => stops.delete(control.stop))
      const { listen } = feed
      const { setWatch: watch, pause, resume, stop } = control
      return { id: request.run, listen, watch, pause, resume, stop }
    },
    samples: previews.samples,
    activations: (request) => besideRun(() => previews.activations(request)),
    predict: (request) => besideRun(() => previews.predict(request)),
    takeOut: (request) => besideRun(() => previews.takeOut(request)),
    askLayersModel: (question) => besideRun(async () => ok(await askLayersModel(question))),
    picture: createPictures(files),
    saveArrays: (request) => saveArrays(request, data),
    keepFiles: (given) => keepCifar(given, kept),
    dispose() {
      for (const stop of stops) stop()
      previews.dispose()
    },
  }
}

/** The data of the source tree, else of the built app, of the package this file belongs to. */
function findDataFolder(): string {
  const source = join(packageFolder(), 'public/data')
  return existsSync(source) ? source : join(packageFolder(), 'dist/app/data')
}

/** Where build tools keep such things, else the computer's folder for files of passing value. */
function findCacheFolder(): string {
  const modules = join(packageFolder(), 'node_modules')
  try {
    accessSync(modules, constants.W_OK)
    return join(modules, '.cache/faltwerk')
  } catch {
    return join(tmpdir(), 'faltwerk-cache')
  }
}

function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder)
  return folder
}
