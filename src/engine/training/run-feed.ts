import type { Plan } from '../../graph/plan/plan.ts'
import type { RunEvent, RunEventBody, RunId } from '../protocol.ts'

/** Writes on the events of a run which run they belong to, numbers them, and hands them to everybody listening. */
export interface RunFeed {
  listen(listener: (event: RunEvent) => void): () => void
  emit(body: RunEventBody): void
}

export function createRunFeed(run: RunId, plan: Plan): RunFeed {
  const listeners = new Set<(event: RunEvent) => void>()
  let seq = 0
  return {
    listen(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    emit(body) {
      const event = { run, plan: plan.hash, trainer: plan.trainer, seq: seq++, ...body } as RunEvent
      for (const listener of [...listeners]) listener(event)
    },
  }
}
