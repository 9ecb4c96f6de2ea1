import { fileURLToPath } from 'node:url'
import { createDataStore } from '../../src/engine/data/data-store.ts'
import { nodeDataFiles } from '../../src/engine/node/node-data-files.ts'
import type { Checkpoint, Evaluation, History, RunEventBody } from '../../src/engine/protocol.ts'
import type { TrainingHost } from '../../src/engine/training/run-context.ts'
import { createRunControl, type RunControl } from '../../src/engine/training/run-control.ts'
import { train } from '../../src/engine/training/train.ts'
import type { Plan } from '../../src/graph/plan/plan.ts'

const data = createDataStore(nodeDataFiles(fileURLToPath(new URL('../../public/data', import.meta.url))))

/** The real data and whichever back end is set. */
export const host: TrainingHost = {
  data,
  started: { name: 'cpu', threads: 1 },
  isBackendLost: () => false,
  onBackendLost: () => () => {},
  checkpointEveryMs: 0,
}

export interface Collected {
  readonly events: readonly RunEventBody[]
  readonly kinds: readonly string[]
  readonly last: RunEventBody
  readonly history?: History
  readonly checkpoint?: Checkpoint
  readonly evaluations: readonly Evaluation[]
}

export interface CollectOptions {
  readonly from?: Checkpoint
  readonly control?: RunControl
  readonly host?: Partial<TrainingHost>
  /** Sees each event as it comes. */
  readonly onEvent?: (event: RunEventBody, control: RunControl) => void
}

/** Runs a plan to its end. */
export async function collect(plan: Plan, options: CollectOptions = {}): Promise<Collected> {
  const { from, control = createRunControl(), onEvent } = options
  const events: RunEventBody[] = []
  for await (const event of train(plan, { ...host, ...options.host }, control, from)) {
    events.push(event)
    onEvent?.(event, control)
  }
  const last = events.at(-1) as RunEventBody
  return {
    events,
    kinds: events.map(({ kind }) => kind),
    last,
    history: last.kind === 'completed' ? last.history : undefined,
    checkpoint: events.flatMap((event) => (event.kind === 'checkpoint' ? [event.checkpoint] : [])).at(-1),
    evaluations: events.flatMap((event) => (event.kind === 'evaluated' ? [event.evaluation] : [])),
  }
}

/** Everything of a checkpoint that must not depend on the clock. */
export function timeless({ trainedMs: _, ...rest }: Checkpoint): Omit<Checkpoint, 'trainedMs'> {
  return rest
}

/** Stops a run before its first batch. */
export const stopAtStart: Pick<CollectOptions, 'onEvent'> = {
  onEvent(event, control) {
    if (event.kind === 'started') control.stop()
  },
}

/** A control that is asked to stop after so many batches. */
export function stopAfter(batches: number): Pick<CollectOptions, 'onEvent'> {
  let seen = 0
  return {
    onEvent(event, control) {
      if (event.kind === 'batch' && ++seen === batches) control.stop()
    },
  }
}
