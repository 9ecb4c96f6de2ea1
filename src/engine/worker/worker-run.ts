import { problem } from '../../graph/problem.ts'
import type { BackendName } from '../backend/backend-report.ts'
import { notePace } from '../backend/note-pace.ts'
import type { Activations, Checkpoint, Run, RunRequest, Watch } from '../protocol.ts'
import { createRunFeed } from '../run-feed.ts'
import type { RunEventBody } from '../training/run-event-body.ts'
import type { CoreSharing } from './core-sharing.ts'
import type { WorkerLink } from './worker-link.ts'
import type { FromWorker } from './worker-message.ts'
import type { WorkerPool } from './worker-pool.ts'

export interface WorkerRunHost {
  readonly pool: WorkerPool
  readonly cores: CoreSharing
  /** Which back end the run gets. */
  choose(): Promise<BackendName>
  /** Which one takes over when that one is lost. */
  readonly fallback: BackendName
  /** Hears what a step takes, from a run that had all cores. */
  notePace(backend: BackendName, msPerStep: number): void
}

/** After these, the worker's memory cannot be trusted. */
const WORKER_IS_LOST: readonly string[] = ['out-of-memory', 'backend-lost', 'crashed']

/** A run in a worker of the pool. It waits in line, moves to another worker when its back end is lost, and ends once. */
export function startWorkerRun({ run: id, plan, from }: RunRequest, host: WorkerRunHost): Run {
  const feed = createRunFeed(id, plan)
  let link: WorkerLink | undefined
  let leaveLine = () => {}
  let [isPaused, isStopped, isOver] = [false, false, false]
  let watch: Watch | undefined
  let show: ((activations: Activations) => void) | undefined
  let latest: Checkpoint | undefined = from
  let backend: BackendName | undefined

  const note = notePace((ms) => {
    if (backend && host.cores.runs === 1) host.notePace(backend, ms)
  })

  const release = (isUsable: boolean) => {
    if (!link) return
    host.cores.release(link)
    if (!isUsable) link.close()
    host.pool.giveBack(link)
    link = undefined
  }
  const end = (event: RunEventBody) => {
    if (isOver) return
    isOver = true
    feed.emit(event)
  }

  function receive(event: RunEventBody): void {
    note(event)
    if (event.kind === 'checkpoint') latest = event.checkpoint
    if (event.kind === 'paused' && link) host.cores.release(link)
    if (event.kind === 'failed') {
      release(!WORKER_IS_LOST.includes(event.code))
      const canMove = event.code === 'backend-lost' && backend !== host.fallback && !isStopped
      if (canMove) begin(host.fallback)
      else end(event)
    } else if (event.kind === 'cancelled' || event.kind === 'completed') {
      release(true)
      end(event)
    } else feed.emit(event)
  }

  function onMessage(message: FromWorker): void {
    if (message.kind === 'events') for (const event of message.events) receive(event)
    else if (message.kind === 'activations') show?.(message.activations)
  }

  function begin(name: BackendName): void {
    backend = name
    leaveLine = host.pool.borrow((borrowed) => {
      link = borrowed
      borrowed.receive(onMessage, (reason) =>
        receive({ kind: 'failed', code: 'crashed', problem: problem('crashed', { reason }) }),
      )
      borrowed.send({ kind: 'start', plan, backend: name, threads: host.cores.cores, from: latest })
      host.cores.take(borrowed)
      if (isPaused) borrowed.send({ kind: 'pause' })
      if (watch) borrowed.send({ kind: 'watch', watch })
    })
  }

  host.choose().then(
    (chosen) => {
      if (!isOver) begin(chosen)
    },
    (error) =>
      end({ kind: 'failed', code: 'crashed', problem: problem('crashed', { reason: String(error) }) }),
  )
  queueMicrotask(() => feed.emit({ kind: 'preparing', stage: 'data', done: 0, total: 1 }))

  return {
    id,
    listen: feed.listen,
    watch(next, listener) {
      watch = next
      show = listener
      link?.send({ kind: 'watch', watch: next })
    },
    pause() {
      isPaused = true
      link?.send({ kind: 'pause' })
    },
    resume() {
      isPaused = false
      if (!link) return
      host.cores.take(link)
      link.send({ kind: 'resume' })
    },
    stop() {
      isStopped = true
      if (link) return link.send({ kind: 'stop' })
      leaveLine()
      if (latest) feed.emit({ kind: 'checkpoint', checkpoint: latest })
      end({ kind: 'cancelled', epoch: latest?.epoch ?? 0, step: latest?.step ?? 0 })
    },
  }
}
