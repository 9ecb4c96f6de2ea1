import { createWorkerEngine } from '../../engine/browser/client.ts'
import type { Engine } from '../../engine/protocol.ts'
import { type HeldMemory, sumOf } from './held-memory.ts'

/** Time for all workers to answer; none of them is busy then. */
const ANSWERED_MS = 300

/** The engine of the app, with workers that can be asked what they hold and messages whose reading is timed. */
export interface WatchedEngine {
  readonly engine: Engine
  /** Milliseconds the page spent so far on messages of workers, and how many there were. */
  readonly reading: { ms: number; messages: number }
  held(): Promise<HeldMemory>
}

export function watchedEngine(): WatchedEngine {
  const reading = { ms: 0, messages: 0 }
  const createWorker = () => {
    const worker = new Worker(new URL('./measured-worker.ts', import.meta.url), { type: 'module' })
    Object.defineProperty(worker, 'onmessage', {
      set(read: (event: MessageEvent) => void) {
        worker.addEventListener('message', (event) => {
          const began = performance.now()
          read(event)
          reading.ms += performance.now() - began
          reading.messages++
        })
      },
    })
    return worker
  }
  return { engine: createWorkerEngine({ dataUrl: '../data/', createWorker }), reading, held }
}

async function held(): Promise<HeldMemory> {
  const parts: HeldMemory[] = []
  const answers = new BroadcastChannel('held-memory')
  answers.onmessage = ({ data }) => parts.push(data)
  const questions = new BroadcastChannel('held-memory?')
  questions.postMessage(undefined)
  await new Promise((resolve) => setTimeout(resolve, ANSWERED_MS))
  answers.close()
  questions.close()
  const heapBytes = await wholeHeap()
  return { ...sumOf(parts), ...(heapBytes === undefined ? undefined : { heapBytes }) }
}

interface Measuring {
  measureUserAgentSpecificMemory?: () => Promise<{ readonly bytes: number }>
}

/** Of the page and its workers, by Chromium. */
async function wholeHeap(): Promise<number | undefined> {
  return (await (performance as Measuring).measureUserAgentSpecificMemory?.())?.bytes
}
