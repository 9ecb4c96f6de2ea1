import { type Problem, problem } from '../../graph/document/problem.ts'
import { monitorLiveness } from './liveness-monitor.ts'
import type { SharedFiles } from './shared-files.ts'
import type { Timeouts } from './timeouts.ts'
import { type FromWorker, parseFromWorker, type ToWorker } from './worker-message.ts'

/** One worker as the page sees it. */
export interface WorkerLink {
  send(message: ToWorker): void
  /** Only one receiver at a time; the next takes the place of the one before. */
  receive(onMessage: (message: FromWorker) => void, onCrash: (problem: Problem) => void): void
  /** While it is waited for, the worker sends a heartbeat, and is given up when that fails to come. */
  expect(on: boolean): void
  readonly isBroken: boolean
  close(): void
}

export interface WorkerSurroundings {
  readonly dataUrl: string
  readonly files: SharedFiles
  readonly timeouts: Timeouts
}

export function openWorker(
  create: () => Worker,
  { dataUrl, files, timeouts }: WorkerSurroundings,
): WorkerLink {
  const worker = create()
  let isBroken = false
  let receiver: ((message: FromWorker) => void) | undefined
  let crashed: ((problem: Problem) => void) | undefined
  const end = () => {
    isBroken = true
    life.end()
    files.leave(link)
    worker.terminate()
  }
  const crash = (reason: Problem) => {
    if (isBroken) return
    end()
    crashed?.(reason)
  }
  const life = monitorLiveness(timeouts, crash)
  worker.onerror = (event) => {
    event.preventDefault()
    // Without a message it is no error of the script: it could not be fetched, or what it imports.
    crash(event.message ? problem('crashed', { reason: event.message }) : problem('program-missing'))
  }
  worker.onmessageerror = () => crash(problem('crashed', { reason: 'unreadable message' }))
  worker.onmessage = ({ data }) => {
    // What it had sent before it was ended still arrives.
    if (isBroken) return
    let message: FromWorker
    try {
      message = parseFromWorker(data)
    } catch (error) {
      crash(problem('crashed', { reason: error instanceof Error ? error.message : String(error) }))
      return
    }
    life.heard()
    if (message.kind === 'alive') life.begun(message.held)
    else if (message.kind === 'cached-file') files.add(message.file, link)
    else if (message.kind !== 'beat') receiver?.(message)
  }
  const link: WorkerLink = {
    send: (message) => worker.postMessage(message),
    receive(onMessage, onCrash) {
      receiver = onMessage
      crashed = onCrash
    },
    expect(on) {
      life.expect(on)
      link.send({ kind: 'beat', on })
    },
    get isBroken() {
      return isBroken
    },
    close: end,
  }
  link.send({ kind: 'open', dataUrl, lock: life.lock })
  files.join(link)
  return link
}
