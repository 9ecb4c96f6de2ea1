import { type ChildProcess, fork } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Engine, RunEvent } from '../../engine/protocol.ts'
import { createRunFeed, type RunFeed } from '../../engine/training/run-feed.ts'
import { problem } from '../../graph/document/problem.ts'
import type { LaneMessage } from './lane-message.ts'

/** A process that trains one run at a time. */
export interface Lane extends Pick<Engine, 'start'> {
  close(): void
}

/** Built beside the command; packages run from their build alone. */
const script = () => join(dirname(fileURLToPath(import.meta.url)), 'training-process.js')

/** Opens a process; `opening` says what it works with. */
export function openLane(opening: Omit<Extract<LaneMessage, { kind: 'open' }>, 'kind'>): Lane {
  // Typed arrays go as they are.
  const child = fork(script(), { serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const tell = (message: LaneMessage) => child.connected && child.send(message)
  let current: RunFeed | undefined
  child.on('message', (event: RunEvent) => {
    const feed = current
    if (['completed', 'failed', 'cancelled'].includes(event.kind)) current = undefined
    feed?.emit(event)
  })
  child.on('exit', (code, signal) => {
    current?.emit(diedEvent(code, signal))
    current = undefined
  })
  tell({ kind: 'open', ...opening })
  return {
    start(request) {
      const feed = createRunFeed(request.run, request.plan)
      current = feed
      if (isGone(child)) queueMicrotask(() => feed.emit(diedEvent(child.exitCode, child.signalCode)))
      else tell({ kind: 'start', request })
      return {
        id: request.run,
        listen: feed.listen,
        watch: () => {},
        pause: () => {},
        resume: () => {},
        stop: () => tell({ kind: 'stop' }),
      }
    },
    close: () => child.connected && child.disconnect(),
  }
}

function isGone({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null
}

function diedEvent(code: number | null, signal: NodeJS.Signals | null) {
  const reason = signal ?? `exit ${code}`
  return { kind: 'failed', code: 'crashed', problem: problem('crashed', { reason }) } as const
}
