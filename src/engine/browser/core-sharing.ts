import { threadsPerRun } from '../backends/cores.ts'
import type { WorkerLink } from './worker-link.ts'

/** Divides the cores among the runs that compute at the moment. Results do not depend on how many a run gets. */
export interface CoreSharing {
  readonly cores: number
  /** Computing at the moment. */
  readonly runs: number
  /** A run begins or goes on in this worker. Sends all workers of runs their new share. */
  take(link: WorkerLink): void
  /** It has ended or pauses. */
  release(link: WorkerLink): void
}

export function createCoreSharing(cores: number): CoreSharing {
  const busy = new Set<WorkerLink>()
  const tell = () => {
    const threads = threadsPerRun(cores, busy.size)
    for (const link of busy) link.send({ kind: 'threads', threads })
  }
  return {
    cores,
    get runs() {
      return busy.size
    },
    take(link) {
      if (busy.has(link)) return
      busy.add(link)
      tell()
    },
    release(link) {
      if (busy.delete(link)) tell()
    },
  }
}
