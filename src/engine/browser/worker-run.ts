import { type Problem, problem } from '../../graph/document/problem.ts'
import type { BackendName } from '../backend-report.ts'
import { notePace } from '../backends/note-pace.ts'
import type { Activations, Checkpoint, Run, RunEventBody, RunRequest, Watch } from '../protocol.ts'
import { createRunFeed } from '../training/run-feed.ts'
import { createAwakeTimer } from './awake-timer.ts'
import type { CoreSharing } from './core-sharing.ts'
import { monitorStartup } from './startup-monitor.ts'
import type { Timeouts } from './timeouts.ts'
import type { WorkerLink } from './worker-link.ts'
import type { FromWorker } from './worker-message.ts'
import type { WorkerPool } from './worker-pool.ts'

export interface WorkerRunHost {
  readonly pool: WorkerPool
  readonly cores: CoreSharing
  readonly timeouts: Timeouts
  /** Which back end the run gets. */
  choose(): Promise<BackendName>
  /** Which one takes over when that one is lost. */
  readonly fallback: BackendName
  /** Hears what a step takes, from a run that had all cores. */
  notePace(backend: BackendName, msPerStep: number): void
}

/** After these, the worker's memory cannot be trusted. */
const WORKER_IS_LOST: readonly string[] = ['out-of-memory', 'backend-lost', 'crashed']
/** A run that is stopped gets the time of so many of its steps, but no more than a minute. */
const STEPS_TO_STOP = 3
const LONGEST_STOP = 60_000

/**
 * A run in a worker of the pool. It waits in line, moves to another worker when its back end is lost or when it does
 * not begin, and ends once, even when the worker says nothing more.
 */
export function startWorkerRun({ run: id, plan, from }: RunRequest, host: WorkerRunHost): Run {
  const { timeouts, pool, cores } = host
  const feed = createRunFeed(id, plan)
  let link: WorkerLink | undefined
  let leaveQueue = () => {}
  let [isPaused, isStopped, isOver, hasMoved] = [false, false, false, false]
  let watch: Watch | undefined
  let show: ((activations: Activations) => void) | undefined
  let latest: Checkpoint | undefined = from
  let backend: BackendName | undefined
  let longestStep = 0

  const choosing = createAwakeTimer(() => begin(host.fallback))
  const beginning = monitorStartup(timeouts, (seconds) =>
    lose(problem('run-not-begun', { seconds }), 'not-begun'),
  )
  const stopping = createAwakeTimer(() => {
    release(false)
    cancel()
  })
  const note = notePace((ms) => {
    if (backend && cores.runs === 1) host.notePace(backend, ms)
  })

  function release(isUsable: boolean): void {
    beginning.end()
    if (!link) return
    cores.release(link)
    link.expect(false)
    if (!isUsable) link.close()
    pool.giveBack(link)
    link = undefined
  }
  function end(event: RunEventBody): void {
    if (isOver) return
    isOver = true
    choosing.end()
    stopping.end()
    feed.emit(event)
  }
  /** Ends a run of which nothing new is known. */
  function cancel(): void {
    if (latest) feed.emit({ kind: 'checkpoint', checkpoint: latest })
    end({ kind: 'cancelled', epoch: latest?.epoch ?? 0, step: latest?.step ?? 0 })
  }
  /** The worker is gone, or nothing comes of it. What has not begun yet begins once more, in another one. */
  function lose(reason: Problem, code: 'crashed' | 'not-begun'): void {
    const canMove = beginning.isUnderWay && !hasMoved
    release(false)
    if (isStopped) cancel()
    else if (canMove) {
      hasMoved = true
      feed.emit({ kind: 'preparing', stage: 'again', done: 0, total: 1 })
      begin(backend === 'webgl' ? host.fallback : (backend ?? host.fallback))
    } else end({ kind: 'failed', code, problem: reason })
  }

  function receive(event: RunEventBody): void {
    note(event)
    beginning.heard(event)
    if (event.kind === 'batch') longestStep = Math.max(longestStep, event.ms)
    if (event.kind === 'checkpoint') latest = event.checkpoint
    if (event.kind === 'paused' && link) cores.release(link)
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
    choosing.end()
    backend = name
    leaveQueue = pool.borrow((borrowed) => {
      link = borrowed
      borrowed.receive(onMessage, (reason) => lose(reason, 'crashed'))
      borrowed.expect(true)
      borrowed.send({ kind: 'start', plan, backend: name, threads: cores.cores, from: latest })
      cores.take(borrowed)
      beginning.begin()
      if (isPaused) borrowed.send({ kind: 'pause' })
      if (watch) borrowed.send({ kind: 'watch', watch })
    })
  }

  const chosen = (name: BackendName) => {
    if (!isOver && backend === undefined) begin(name)
  }
  choosing.begin(timeouts.choice)
  // The worker that compares may be lost as well; every machine can train with the fallback.
  host.choose().then(chosen, () => chosen(host.fallback))
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
      cores.take(link)
      link.send({ kind: 'resume' })
    },
    stop() {
      isStopped = true
      if (link) {
        stopping.begin(Math.max(timeouts.stop, Math.min(LONGEST_STOP, STEPS_TO_STOP * longestStep)))
        return link.send({ kind: 'stop' })
      }
      leaveQueue()
      cancel()
    },
  }
}
