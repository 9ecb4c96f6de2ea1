import { ok } from '../../graph/document/problem.ts'
import type { BackendName, StartedBackend } from '../backend-report.ts'
import type { BackendDriver } from '../backends/backend-driver.ts'
import { canShareMemory } from '../backends/shared-memory.ts'
import { createByteShelf } from '../data/byte-shelf.ts'
import { keepCifar } from '../data/cifar/keep-cifar.ts'
import { createDataStore, type DataStore } from '../data/data-store.ts'
import { createPictures, type Pictures } from '../data/pictures/pictures.ts'
import { createPreviews, type Previews } from '../previews/previews.ts'
import type { EngineReply } from '../protocol.ts'
import { failureEvent } from '../training/failure.ts'
import type { TrainingHost } from '../training/run-context.ts'
import { createRunControl, type RunControl } from '../training/run-control.ts'
import { train } from '../training/train.ts'
import { browserDataCache } from './browser-data-cache.ts'
import { browserKeptFiles } from './browser-kept-files.ts'
import { createEventMail } from './event-mail.ts'
import { fetchedDataFiles } from './fetched-data-files.ts'
import { createLifeSigns } from './life-signs.ts'
import { buffersIn } from './transferable.ts'
import { type FromWorker, parseToWorker, type ToWorker, type WorkerQuestion } from './worker-message.ts'

/** Questions that need a back end to themselves. */
const COMPUTES: readonly WorkerQuestion['ask'][] = ['backends', 'compare', 'activations', 'predict']

/** The worker's side of the engine: answers questions and runs one plan at a time. */
export function serve(driver: BackendDriver, post: (message: FromWorker, transfer: ArrayBuffer[]) => void) {
  let data: DataStore | undefined
  let previews: Previews | undefined
  let pictures: Pictures | undefined
  let control: RunControl | undefined
  let share = 1
  // One after another: measuring back ends must not change the one that a question computes with.
  let questions: Promise<unknown> = Promise.resolve()

  const send = (message: FromWorker) => post(message, buffersIn(message))
  const shelf = createByteShelf(canShareMemory() ? (file) => send({ kind: 'shelve', file }) : undefined)
  const life = createLifeSigns(send)
  const opened = <T>(thing: T | undefined): T => {
    if (!thing) throw new Error('not opened')
    return thing
  }

  async function answer(question: WorkerQuestion): Promise<EngineReply<unknown>> {
    switch (question.ask) {
      case 'backends':
        return ok(await driver.find(question.choice, question.threads))
      case 'compare':
        return ok(await driver.compare(question.plan, question.threads))
      case 'samples':
        return opened(previews).samples(question.request)
      case 'activations':
        await driver.start(question.backend, 1)
        return opened(previews).activations(question.request)
      case 'predict':
        await driver.start(question.backend, 1)
        return opened(previews).predict(question.request)
      case 'keep-files':
        return keepCifar(question.files, browserKeptFiles)
      case 'picture':
        return opened(pictures)(question.request)
    }
  }

  function reply(id: number, question: WorkerQuestion): void {
    // What computes nothing waits for nobody, and nobody for it: a file may be long in coming.
    const before = COMPUTES.includes(question.ask) ? questions : Promise.resolve()
    const answered = before
      .then(() => answer(question))
      .catch(
        (error): EngineReply<unknown> => ({
          ok: false,
          problems: [failureEvent(error, driver.isBackendLost()).problem],
        }),
      )
      .then((answer) => send({ kind: 'answer', id, answer }))
    if (COMPUTES.includes(question.ask)) questions = answered
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
    const mail = createEventMail((events) => send({ kind: 'events', events }))
    try {
      const started = start(backend, threads)
      // Waited for when the data is there; a failure is told then.
      started.catch(() => {})
      const host: TrainingHost = { ...driver, data: opened(data), started }
      for await (const event of train(plan, host, mine, from)) mail(event)
    } catch (error) {
      mail(failureEvent(error, driver.isBackendLost()))
    }
  }

  return (raw: unknown): void => {
    const message = parseToWorker(raw)
    switch (message.kind) {
      case 'open': {
        life.hold(message.lock)
        const files = fetchedDataFiles(message.dataUrl)
        data = createDataStore(files, browserDataCache(), browserKeptFiles, shelf)
        previews = createPreviews(data)
        pictures = createPictures(files)
        break
      }
      case 'beat':
        life.beat(message.on)
        break
      case 'question':
        reply(message.id, message.question)
        break
      case 'start':
        control = createRunControl()
        void run(message, control)
        break
      case 'shelve':
        shelf.receive(message.file)
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
