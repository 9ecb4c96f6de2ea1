import type { ContentReader } from '../../contents/content-store.ts'
import { openedOnce } from '../../graph/base/opened-once.ts'
import { ok } from '../../graph/document/problem.ts'
import type { BackendName, StartedBackend } from '../backend-report.ts'
import type { BackendDriver } from '../backends/backend-driver.ts'
import { canShareMemory } from '../backends/shared-memory.ts'
import { keepCifar } from '../data/cifar/keep-cifar.ts'
import { createDataStore, type DataStore } from '../data/data-store.ts'
import { createPictures, type Pictures } from '../data/pictures/pictures.ts'
import { createSharedFileCache } from '../data/shared-file-cache.ts'
import { createPreviews, type Previews } from '../previews/previews.ts'
import type { EngineReply } from '../protocol.ts'
import { failureEvent } from '../training/failure.ts'
import type { TrainingHost } from '../training/run-context.ts'
import { createRunControl, type RunControl } from '../training/run-control.ts'
import { train } from '../training/train.ts'
import { browserDataCache } from './browser-data-cache.ts'
import { browserKeptFiles } from './browser-kept-files.ts'
import { createEventBatcher } from './event-batcher.ts'
import { fetchedDataFiles } from './fetched-data-files.ts'
import { createHeartbeat } from './heartbeat.ts'
import { buffersIn } from './transferable.ts'
import { type FromWorker, parseToWorker, type ToWorker, type WorkerCall } from './worker-message.ts'

/** Calls that need a back end to themselves. */
const COMPUTES: readonly WorkerCall['method'][] = [
  'backends',
  'compare',
  'activations',
  'predict',
  'take-out',
  'ask-layers-model',
]

/** Networks that leave are asked here: graphics cards round more coarsely. */
const FOR_FILES: BackendName = 'wasm'

/** The worker's side of the engine: answers calls and runs one plan at a time. */
export function serve(driver: BackendDriver, post: (message: FromWorker, transfer: ArrayBuffer[]) => void) {
  let data: DataStore | undefined
  let previews: Previews | undefined
  let pictures: Pictures | undefined
  let control: RunControl | undefined
  let share = 1
  // One after another: measuring back ends must not change the one that a call computes with.
  let calls: Promise<unknown> = Promise.resolve()

  const send = (message: FromWorker) => post(message, buffersIn(message))
  const sharedFiles = createSharedFileCache(
    canShareMemory() ? (file) => send({ kind: 'cached-file', file }) : undefined,
  )
  const heartbeat = createHeartbeat(send)
  const opened = <T>(thing: T | undefined): T => {
    if (!thing) throw new Error('not opened')
    return thing
  }

  async function answer(call: WorkerCall): Promise<EngineReply<unknown>> {
    switch (call.method) {
      case 'backends':
        return ok(await driver.find(call.choice, call.threads))
      case 'compare':
        return ok(await driver.compare(call.plan, call.threads))
      case 'samples':
        return opened(previews).samples(call.request)
      case 'activations':
        await driver.start(call.backend, 1)
        return opened(previews).activations(call.request)
      case 'predict':
        await driver.start(call.backend, 1)
        return opened(previews).predict(call.request)
      case 'take-out':
        await driver.start(FOR_FILES, 1)
        return opened(previews).takeOut(call.request)
      case 'ask-layers-model': {
        await driver.start(FOR_FILES, 1)
        const { askLayersModel } = await import('../previews/ask-layers-model.ts')
        return ok(await askLayersModel(call.question))
      }
      case 'keep-files':
        return keepCifar(call.files, browserKeptFiles)
      case 'save-arrays': {
        // Not part of the worker’s base: few need it.
        const { saveArrays } = await import('../data/save-arrays.ts')
        return saveArrays(call.request, opened(data))
      }
      case 'picture':
        return opened(pictures)(call.request)
    }
  }

  function receiveCall(id: number, call: WorkerCall): void {
    // What computes nothing neither waits nor blocks others: a file may be long in coming.
    const before = COMPUTES.includes(call.method) ? calls : Promise.resolve()
    const answered = before
      .then(() => answer(call))
      .catch(
        (error): EngineReply<unknown> => ({
          ok: false,
          problems: [failureEvent(error, driver.isBackendLost()).problem],
        }),
      )
      .then((reply) => send({ kind: 'reply', id, reply }))
    if (COMPUTES.includes(call.method)) calls = answered
  }

  async function start(backend: BackendName, threads: number): Promise<StartedBackend> {
    const started = await driver.start(backend, threads)
    driver.limitThreads(share)
    return { ...started, threads: Math.min(share, started.threads) }
  }

  async function run(
    { plan, backend, threads, from }: ToWorker & { kind: 'start' },
    mine: RunControl,
  ): Promise<void> {
    const emit = createEventBatcher((events) => send({ kind: 'events', events }))
    try {
      const started = start(backend, threads)
      // Awaited when the data is there; a failure is reported then.
      started.catch(() => {})
      const host: TrainingHost = { ...driver, data: opened(data), started }
      for await (const event of train(plan, host, mine, from)) emit(event)
    } catch (error) {
      emit(failureEvent(error, driver.isBackendLost()))
    }
  }

  return (raw: unknown): void => {
    const message = parseToWorker(raw)
    switch (message.kind) {
      case 'open': {
        heartbeat.hold(message.lock)
        const files = fetchedDataFiles(message.dataUrl)
        // Not part of the worker’s base: most graphs bring their own data.
        const opened = openedOnce(async () =>
          (await import('./worker-contents.ts')).workerContents(message.dataUrl),
        )
        const contents: ContentReader = { get: async (hashes) => (await opened()).get(hashes) }
        data = createDataStore(files, browserDataCache(), browserKeptFiles, sharedFiles, contents)
        previews = createPreviews(data)
        pictures = createPictures(files)
        break
      }
      case 'beat':
        heartbeat.beat(message.on)
        break
      case 'call':
        receiveCall(message.id, message.call)
        break
      case 'start':
        control = createRunControl()
        void run(message, control)
        break
      case 'cached-file':
        sharedFiles.receive(message.file)
        break
      case 'threads':
        share = message.threads
        driver.limitThreads(share)
        break
      case 'watch':
        control?.setWatch(message.watch, (activations) => send({ kind: 'activations', activations }))
        break
      default:
        control?.[message.kind]()
    }
  }
}
