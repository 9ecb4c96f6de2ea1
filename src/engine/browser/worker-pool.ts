import type { WorkerLink } from './worker-link.ts'

/** Lends out workers, at most `limit` at a time; later requests wait in a queue. */
export interface WorkerPool {
  /** Calls `ready` with a worker, at once if one is free. Returns the way to leave the queue. */
  borrow(ready: (link: WorkerLink) => void): () => void
  /** Opens a worker, if there is none, before it is needed: reading its script takes a tenth of a second. */
  warm(): void
  /** Gives a worker back. A broken one is replaced when the next is needed. */
  giveBack(link: WorkerLink): void
  close(): void
}

/** Idle workers kept warm: a started back end and loaded data are worth a second. */
const KEPT_WARM = 2

export function createWorkerPool(open: () => WorkerLink, limit: number): WorkerPool {
  const idle: WorkerLink[] = []
  const lent = new Set<WorkerLink>()
  const queue: ((link: WorkerLink) => void)[] = []
  let isClosed = false

  /** An idle one that has not broken meanwhile, which nothing would report. */
  const takeIdle = () => {
    let link = idle.pop()
    while (link?.isBroken) {
      link.close()
      link = idle.pop()
    }
    return link
  }
  const serveQueue = () => {
    while (queue.length > 0 && lent.size < limit) {
      const link = takeIdle() ?? open()
      lent.add(link)
      queue.shift()?.(link)
    }
  }
  return {
    borrow(ready) {
      queue.push(ready)
      serveQueue()
      return () => {
        const index = queue.indexOf(ready)
        if (index >= 0) queue.splice(index, 1)
      }
    },
    warm() {
      if (!isClosed && idle.length + lent.size === 0) idle.push(open())
    },
    giveBack(link) {
      lent.delete(link)
      if (link.isBroken) link.close()
      else if (idle.length < KEPT_WARM) idle.push(link)
      else link.close()
      serveQueue()
    },
    close() {
      isClosed = true
      queue.length = 0
      for (const link of [...idle, ...lent]) link.close()
      idle.length = 0
      lent.clear()
    },
  }
}
