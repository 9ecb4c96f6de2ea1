import { hashJson } from '../../graph/base/hash.ts'
import type { Plan } from '../../graph/plan/plan.ts'
import type { BackendChoice, BackendName, BackendReport } from '../backend-report.ts'
import type { BackendFacts, StepTimes } from './backend-facts.ts'
import { decideBackend } from './decide-backend.ts'
import type { StepMemory } from './step-memory.ts'

/** Reports which back end trains a plan. What had to be found out or measured for it is cached. */
export interface BackendReports {
  /** Without a plan nothing is measured. */
  report(choice: BackendChoice, plan?: Plan): Promise<BackendReport>
  /** A run has shown what its steps take, alone on the machine. */
  note(plan: Plan, backend: BackendName, msPerStep: number): Promise<void>
  /** Calls `listener` when a run has shown that; returns the way to stop listening. */
  listen(listener: () => void): () => void
}

export interface BackendQuestions {
  find(choice: BackendChoice): Promise<BackendFacts>
  compare(plan: Plan): Promise<StepTimes>
}

export function createBackendReports(
  { find, compare }: BackendQuestions,
  memory: StepMemory,
): BackendReports {
  const found = new Map<BackendChoice, Promise<BackendFacts>>()
  const listeners = new Set<() => void>()
  const comparing = new Map<string, Promise<StepTimes>>()

  function facts(choice: BackendChoice): Promise<BackendFacts> {
    // WebGL that the processor draws is tried only for a person who chose it.
    const kind = choice === 'webgl' ? choice : 'auto'
    return once(found, kind, () => find(kind))
  }

  async function compared(plan: Plan, work: string, renderer: string | undefined): Promise<StepTimes> {
    const times = await compare(plan)
    memory.write(work, renderer, { ...memory.read(work, renderer), ...times })
    return times
  }

  return {
    async report(choice, plan) {
      const machine = await facts(choice)
      if (!plan) return decideBackend(choice, machine)
      const { renderer } = machine
      const work = workOf(plan)
      const known = memory.read(work, renderer)
      const first = decideBackend(choice, machine, known)
      if (first.reason.code !== 'not-compared') return first
      const times = await once(comparing, work, () => compared(plan, work, renderer))
      return decideBackend(choice, machine, { ...known, ...times })
    },
    async note(plan, backend, msPerStep) {
      const { renderer } = await facts('auto')
      const work = workOf(plan)
      memory.write(work, renderer, { ...memory.read(work, renderer), [backend]: msPerStep })
      for (const listener of [...listeners]) listener()
    },
    listen(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/** The same for plans whose steps take the same time. */
function workOf({ network, inputShape, optimizer, loss, training }: Plan): string {
  return hashJson([network, inputShape, optimizer.kind, loss, training.batchSize])
}

/** Caches the promise of a request; a failed one is forgotten, so that the next call tries again. */
function once<K, T>(asked: Map<K, Promise<T>>, key: K, ask: () => Promise<T>): Promise<T> {
  const known = asked.get(key)
  if (known) return known
  const answer = ask()
  asked.set(key, answer)
  answer.catch(() => asked.delete(key))
  return answer
}
