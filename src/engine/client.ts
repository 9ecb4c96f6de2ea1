import type { BackendChoice, BackendName, BackendReport } from './backend/backend-report.ts'
import type { Engine } from './protocol.ts'
import { createQuestionDesk } from './worker/question-desk.ts'
import { openWorker } from './worker/worker-link.ts'
import { createWorkerPool } from './worker/worker-pool.ts'
import { startWorkerRun } from './worker/worker-run.ts'

export interface WorkerEngineOptions {
  /** Address of the folder that holds `digits/`, with a slash at the end; relative to the page's base. */
  readonly dataUrl: string
  /** Runs that may train at the same time; the number of processors where left out. */
  readonly maxRuns?: number
  /** The script that runs in the workers; for tests. */
  readonly createWorker?: () => Worker
}

/** Takes over when a graphics card is lost: every browser this page runs in has it. */
const FALLBACK: BackendName = 'wasm'

/** The engine in the browser: every run in a worker of its own, so that the page never waits. */
export function createWorkerEngine({
  dataUrl,
  maxRuns = Math.max(1, navigator.hardwareConcurrency || 2),
  createWorker = defaultWorker,
}: WorkerEngineOptions): Engine {
  const address = new URL(dataUrl, document.baseURI).href
  const open = () => openWorker(createWorker, address)
  const pool = createWorkerPool(open, maxRuns)
  const desk = createQuestionDesk(open)
  const reports = new Map<BackendChoice, Promise<BackendReport>>()

  function report(choice: BackendChoice): Promise<BackendReport> {
    const known = reports.get(choice)
    if (known) return known
    const asked = desk.ask({ ask: 'backend', choice }).then((answer) => {
      if (answer.ok) return answer.value
      throw new Error(answer.problems[0]?.code)
    })
    reports.set(choice, asked)
    // The next one who asks tries again.
    asked.catch(() => reports.delete(choice))
    return asked
  }

  return {
    backend: report,
    start: (request) =>
      startWorkerRun(request, {
        pool,
        fallback: FALLBACK,
        choose: () => report(request.backend),
      }),
    samples: (request) => desk.ask({ ask: 'samples', request }),
    async activations(request) {
      const { chosen } = await report('auto')
      return desk.ask({ ask: 'activations', request, backend: chosen })
    },
    async predict(request) {
      const { chosen } = await report('auto')
      return desk.ask({ ask: 'predict', request, backend: chosen })
    },
    picture: (request) => desk.ask({ ask: 'picture', request }),
    keepFiles: (files) => desk.ask({ ask: 'keep-files', files }),
    dispose() {
      pool.close()
      desk.close()
    },
  }
}

function defaultWorker(): Worker {
  return new Worker(new URL('./worker/run-worker.ts', import.meta.url), { type: 'module', name: 'faltwerk' })
}
