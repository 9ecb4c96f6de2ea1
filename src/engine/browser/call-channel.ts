import type { WorkerLink } from './worker-link.ts'
import type { WorkerCall, WorkerReplies } from './worker-message.ts'

/** Calls to a worker of its own, which is opened with the first one and again after a crash. */
export interface CallChannel {
  call<C extends WorkerCall>(call: C): Promise<WorkerReplies[C['method']]>
  close(): void
}

export function createCallChannel(open: () => WorkerLink): CallChannel {
  let link: WorkerLink | undefined
  let asked = 0
  const waiting = new Map<number, (reply: unknown) => void>()

  const opened = () => {
    if (link && !link.isBroken) return link
    link = open()
    link.receive(
      (message) => {
        if (message.kind !== 'reply') return
        waiting.get(message.id)?.(message.reply)
        waiting.delete(message.id)
        if (waiting.size === 0) link?.expect(false)
      },
      (problem) => {
        const unanswered = [...waiting.values()]
        waiting.clear()
        for (const settle of unanswered) settle({ ok: false, problems: [problem] })
      },
    )
    return link
  }
  return {
    call: (call) =>
      new Promise((resolve) => {
        const id = asked++
        waiting.set(id, resolve as (reply: unknown) => void)
        const worker = opened()
        if (waiting.size === 1) worker.expect(true)
        worker.send({ kind: 'call', id, call })
      }),
    close() {
      link?.close()
      waiting.clear()
    },
  }
}
