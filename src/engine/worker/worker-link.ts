import type { SharedFiles } from './shared-files.ts'
import { type FromWorker, parseFromWorker, type ToWorker } from './worker-message.ts'

/** One worker as the page sees it. */
export interface WorkerLink {
  send(message: ToWorker): void
  /** Only one receiver at a time; the next takes the place of the one before. */
  receive(onMessage: (message: FromWorker) => void, onCrash: (reason: string) => void): void
  readonly isBroken: boolean
  close(): void
}

export function openWorker(create: () => Worker, dataUrl: string, files: SharedFiles): WorkerLink {
  const worker = create()
  let isBroken = false
  let receiver: ((message: FromWorker) => void) | undefined
  let crashed: ((reason: string) => void) | undefined
  const crash = (reason: string) => {
    if (isBroken) return
    isBroken = true
    files.leave(link)
    worker.terminate()
    crashed?.(reason)
  }
  worker.onerror = (event) => {
    event.preventDefault()
    crash(event.message || 'worker error')
  }
  worker.onmessageerror = () => crash('unreadable message')
  worker.onmessage = ({ data }) => {
    let message: FromWorker
    try {
      message = parseFromWorker(data)
    } catch (error) {
      crash(error instanceof Error ? error.message : String(error))
      return
    }
    if (message.kind === 'shelve') files.add(message.file, link)
    else receiver?.(message)
  }
  const link: WorkerLink = {
    send: (message) => worker.postMessage(message),
    receive(onMessage, onCrash) {
      receiver = onMessage
      crashed = onCrash
    },
    get isBroken() {
      return isBroken
    },
    close() {
      isBroken = true
      files.leave(link)
      worker.terminate()
    },
  }
  link.send({ kind: 'open', dataUrl })
  files.join(link)
  return link
}
