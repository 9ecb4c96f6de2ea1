import type { BackendName } from '../backend-report.ts'
import { createBackendReports } from '../backends/backend-reports.ts'
import { coresForTraining } from '../backends/cores.ts'
import { createStepMemory, type StepMemory } from '../backends/step-memory.ts'
import type { Engine, EngineReply } from '../protocol.ts'
import { createCallChannel } from './call-channel.ts'
import { createCoreSharing } from './core-sharing.ts'
import { createSharedFiles } from './shared-files.ts'
import { TIMEOUTS, type Timeouts } from './timeouts.ts'
import { openWorker } from './worker-link.ts'
import { createWorkerPool } from './worker-pool.ts'
import { startWorkerRun } from './worker-run.ts'

export interface WorkerEngineOptions {
  /** Address of the folder that holds `digits/`, with a slash at the end; relative to the page's base. */
  readonly dataUrl: string
  /** Runs that may train at the same time; the number of processors where left out. */
  readonly maxRuns?: number
  /** The script that runs in the workers; for tests. */
  readonly createWorker?: () => Worker
  /** How long it waits for workers; for tests. */
  readonly timeouts?: Timeouts
}

/** Takes over when a graphics card is lost: every browser this page runs in has it. */
const FALLBACK: BackendName = 'wasm'

/** The engine in the browser: every run in a worker of its own, so that the page never waits. */
export function createWorkerEngine({
  dataUrl,
  maxRuns = Math.max(1, navigator.hardwareConcurrency || 2),
  createWorker = defaultWorker,
  timeouts = TIMEOUTS,
}: WorkerEngineOptions): Engine {
  const address = new URL(dataUrl, document.baseURI).href
  const files = createSharedFiles()
  const open = () => openWorker(createWorker, { dataUrl: address, files, timeouts })
  const pool = createWorkerPool(open, maxRuns)
  const channel = createCallChannel(open)
  const cores = createCoreSharing(coresForTraining())
  const reports = createBackendReports(
    {
      find: async (choice) =>
        answerOf(await channel.call({ method: 'backends', choice, threads: cores.cores })),
      compare: async (plan) =>
        answerOf(await channel.call({ method: 'compare', plan, threads: cores.cores })),
    },
    browserStepMemory(),
  )
  const forPreviews = async () => (await reports.report('auto')).chosen

  return {
    runsAtATime: maxRuns,
    async backend(choice, plan) {
      const report = await reports.report(choice, plan)
      // A project with something to train is open.
      if (plan) pool.warm()
      return report
    },
    listenToBackends: reports.listen,
    start(request) {
      const run = startWorkerRun(request, {
        pool,
        cores,
        timeouts,
        fallback: FALLBACK,
        choose: async () => (await reports.report(request.backend, request.plan)).chosen,
        // A crash of that worker has been reported to whoever called.
        notePace: (backend, ms) => void reports.note(request.plan, backend, ms).catch(() => {}),
      })
      // Its worker opens while the back end is being chosen.
      pool.warm()
      return run
    },
    samples: (request) => channel.call({ method: 'samples', request }),
    activations: async (request) =>
      channel.call({ method: 'activations', request, backend: await forPreviews() }),
    predict: async (request) => channel.call({ method: 'predict', request, backend: await forPreviews() }),
    takeOut: (request) => channel.call({ method: 'take-out', request }),
    askLayersModel: (question) => channel.call({ method: 'ask-layers-model', question }),
    picture: (request) => channel.call({ method: 'picture', request }),
    saveArrays: (request) => channel.call({ method: 'save-arrays', request }),
    keepFiles: (files) => channel.call({ method: 'keep-files', files }),
    dispose() {
      pool.close()
      channel.close()
    },
  }
}

function defaultWorker(): Worker {
  return new Worker(new URL('./run-worker.ts', import.meta.url), { type: 'module', name: 'faltwerk' })
}

function answerOf<T>(reply: EngineReply<T>): T {
  if (reply.ok) return reply.value
  throw new Error(reply.problems[0]?.code)
}

/**
 * The memory of this browser. It begins anew with another browser version, number of cores or isolation, and with
 * every version of ours: the build puts a hash of the code into this file's address.
 */
function browserStepMemory(): StepMemory {
  const machine = [navigator.userAgent, coresForTraining(), import.meta.url].join(' · ')
  return createStepMemory(machine, () => localStorage)
}
