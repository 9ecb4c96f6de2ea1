import { createBackendDriver } from '../../engine/backends/backend-driver.ts'
import type { DataStore } from '../../engine/data/data-store.ts'
import { nodeBackends } from '../../engine/node/node-backends.ts'
import type { RunEventBody } from '../../engine/protocol.ts'
import { createRunControl } from '../../engine/training/run-control.ts'
import { train } from '../../engine/training/train.ts'
import type { Plan } from '../../graph/plan/plan.ts'
import { median } from './measure-run.ts'

/**
 * What recording adds to an epoch, as a share of it: two runs of one plan, of which one records, take turns epoch by
 * epoch. The median over the pairs, so that what else the machine does weighs on both alike.
 */
export async function recordingShare(
  store: DataStore,
  plan: Plan,
  threads: number,
  pairs: number,
): Promise<number> {
  const driver = createBackendDriver(nodeBackends)
  const started = await driver.start('wasm', threads)
  const epochs = { ...plan, training: { ...plan.training, epochs: pairs + 2 } }
  const runs = [true, false].map((records) => {
    const control = createRunControl()
    const { isBackendLost, onBackendLost } = driver
    const host = { data: store, started, isBackendLost, onBackendLost, records }
    const never = Number.POSITIVE_INFINITY
    const training = train(
      epochs,
      { ...host, checkpointEveryMs: never, checkpointWithinEpochMs: never },
      control,
    )
    return { control, training }
  })
  const added: number[] = []
  for (let pair = 0; pair <= pairs; pair++) {
    const ms = [0, 0]
    // Each begins every other pair.
    for (const at of pair % 2 === 0 ? [0, 1] : [1, 0]) ms[at] = await epochOf(runs[at]!.training)
    // The first epoch has the preparation with it.
    if (pair > 0) added.push(ms[0]! / ms[1]! - 1)
  }
  for (const { control, training } of runs) {
    control.stop()
    for await (const _ of training);
  }
  return median(added)
}

/** Milliseconds to the end of the next epoch. */
async function epochOf(training: AsyncGenerator<RunEventBody, void>): Promise<number> {
  const began = performance.now()
  for (;;) {
    const { value } = await training.next()
    if (!value || value.kind === 'failed') throw new Error('a run ended too early')
    if (value.kind === 'epoch') return performance.now() - began
  }
}
