import { type ChildProcess, fork } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Engine, RunEvent } from '../../engine/protocol.ts'
import { createRunFeed, type RunFeed } from '../../engine/training/run-feed.ts'
import { problem } from '../../graph/document/problem.ts'
import type { LaneMessage } from './lane-message.ts'

/** Trains one run at a time in a process of its own. */
export interface Lane extends Pick<Engine, 'start'> {
  close(): void
}

/** Built beside the command; packages run from their build alone. */
const script = () => join(dirname(fileURLToPath(import.meta.url)), 'training-process.js')

/** Opens a process with the first run; `opening` says what it works with. One that dies is followed by another. */
export function openLane(opening: Omit<Extract<LaneMessage, { kind: 'open' }>, 'kind'>): Lane {
  let child: ChildProcess | undefined
  let current: RunFeed | undefined
  const tell = (message: LaneMessage) => child?.connected && child.send(message)
  const open = () => {
    // Typed arrays go as they are.
    const opened = fork(script(), {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    opened.on('message', (event: RunEvent) => {
      const feed = current
      if (['completed', 'failed', 'cancelled'].includes(event.kind)) current = undefined
      feed?.emit(event)
    })
    opened.on('exit', (code, signal) => {
      const feed = current
      child = current = undefined
      feed?.emit(diedEvent(code, signal))
    })
    child = opened
    tell({ kind: 'open', ...opening })
  }
  return {
    start(request) {
      const feed = createRunFeed(request.run, request.plan)
      if (!child) open()
      current = feed
      tell({ kind: 'start', request })
      return {
        id: request.run,
        listen: feed.listen,
        watch: () => {},
        pause: () => {},
        resume: () => {},
        stop: () => tell({ kind: 'stop' }),
      }
    },
    close: () => child?.connected && child.disconnect(),
  }
}

function diedEvent(code: number | null, signal: NodeJS.Signals | null) {
  const reason = signal ?? `exit ${code}`
  return { kind: 'failed', code: 'crashed', problem: problem('crashed', { reason }) } as const
}
