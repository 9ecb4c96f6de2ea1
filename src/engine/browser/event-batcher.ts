import type { RunEventBody } from '../protocol.ts'

/** About one frame: nobody can see events come faster. */
const COLLECT_MS = 16

/** Collects batch events for a moment and sends them in one message; small networks make thousands a second. */
export function createEventBatcher(
  send: (events: readonly RunEventBody[]) => void,
): (event: RunEventBody) => void {
  let waiting: RunEventBody[] = []
  let sentAt = Number.NEGATIVE_INFINITY
  let timer: ReturnType<typeof setTimeout> | undefined
  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    sentAt = performance.now()
    const events = waiting
    waiting = []
    send(events)
  }
  return (event) => {
    waiting.push(event)
    if (event.kind !== 'batch' || performance.now() - sentAt >= COLLECT_MS) flush()
    else timer ??= setTimeout(flush, COLLECT_MS)
  }
}
