import { type Hands, LostHand, NoHands, type Watching } from '../hands.ts'
import type { WorkInput, WorkName, WorkOutput } from '../work.ts'
import type { FromHand, ToHand } from './hand-messages.ts'

export interface WorkerHandsOptions {
  /** The name of the database of contents, where it is not the usual one; for tests. */
  readonly database?: string
  /** The script that runs in the workers; for tests. */
  readonly createWorker?: () => Worker
  /** How many there are at most. */
  readonly count?: number
}

/** More take turns at the disk and need memory. */
const MOST_HANDS = 4
/** Milliseconds after which a worker without work ends, and with it the memory it has taken. */
const IDLE = 10_000

interface Hand {
  /** It has ended of its own. */
  readonly isLost: boolean
  do(work: WorkName, input: WorkInput<WorkName>, watching: Watching): Promise<WorkOutput<WorkName>>
  end(): void
  idle?: ReturnType<typeof setTimeout>
}

/** Workers beside the page, as many as there are processors; none before there is work, and none long after it. */
export function workerHands({
  database,
  createWorker = handWorker,
  count = Math.max(1, Math.min(MOST_HANDS, navigator.hardwareConcurrency || 2)),
}: WorkerHandsOptions = {}): Hands {
  const free: Hand[] = []
  const waiting: ((hand: Hand) => void)[] = []
  let open = 0

  function take(): Promise<Hand> {
    for (let hand = free.pop(); hand; hand = free.pop()) {
      clearTimeout(hand.idle)
      if (!hand.isLost) return Promise.resolve(hand)
      // While nobody had work for it: the next file is not to blame.
      hand.end()
      open--
    }
    if (open === count) return new Promise((resolve) => waiting.push(resolve))
    open++
    return Promise.resolve(openHand(createWorker, database))
  }

  function giveBack(hand: Hand): void {
    const next = waiting.shift()
    if (next) {
      next(hand)
      return
    }
    free.push(hand)
    hand.idle = setTimeout(() => {
      free.splice(free.indexOf(hand), 1)
      open--
      hand.end()
    }, IDLE)
  }

  /** Its place is taken by a fresh one. */
  function replace(hand: Hand): void {
    hand.end()
    const next = waiting.shift()
    if (next) next(openHand(createWorker, database))
    else open--
  }

  return {
    count,
    async do(work, input, watching = {}) {
      const hand = await take()
      try {
        const output = await hand.do(work, input, watching)
        giveBack(hand)
        return output as never
      } catch (error) {
        replace(hand)
        throw error
      }
    },
  }
}

function handWorker(): Worker {
  return new Worker(new URL('./hand-worker.ts', import.meta.url), { type: 'module', name: 'intake' })
}

function openHand(createWorker: () => Worker, database?: string): Hand {
  const worker = createWorker()
  const send = (message: ToHand) => worker.postMessage(message)
  let isReady = false
  let lost: Error | undefined
  let settle:
    | { readonly done: (output: WorkOutput<WorkName>) => void; readonly failed: (error: Error) => void }
    | undefined
  let report: (done: number) => void = () => {}

  worker.onmessage = ({ data }: MessageEvent<FromHand>) => {
    if (data.kind === 'ready') isReady = true
    else if (data.kind === 'report') report(data.done)
    else if (data.kind === 'done') settle?.done(data.output)
    else settle?.failed(new Error(data.message))
  }
  worker.onerror = (event) => {
    event.preventDefault()
    lost = isReady ? new LostHand(event.message) : new NoHands(event.message)
    settle?.failed(lost)
  }
  send({ kind: 'open', database })

  return {
    get isLost() {
      return lost !== undefined
    },
    do: (work, input, watching) =>
      new Promise<WorkOutput<WorkName>>((resolve, reject) => {
        if (lost) return reject(lost)
        const cancel = () => send({ kind: 'cancel' })
        const late =
          watching.within === undefined
            ? undefined
            : setTimeout(() => settle?.failed(new LostHand('took too long')), watching.within)
        const end = () => {
          clearTimeout(late)
          watching.signal?.removeEventListener('abort', cancel)
        }
        settle = {
          done: (output) => {
            end()
            resolve(output)
          },
          failed: (error) => {
            end()
            reject(error)
          },
        }
        report = watching.report ?? (() => {})
        watching.signal?.addEventListener('abort', cancel)
        send({ kind: 'do', work, input })
        if (watching.signal?.aborted) cancel()
      }),
    end: () => worker.terminate(),
  }
}
