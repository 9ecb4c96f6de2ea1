import { registry } from '../../nodes/registry.ts'
import { createWorkerEngine } from '../engine/browser/client.ts'
import { ownDataInProcess } from '../intake/in-process.ts'
import { createRuntime, type Runtime } from '../session/workspace/runtime.ts'
import { SHIPPED_TEXTS } from './start/shipped-texts.ts'

/** Engine, vocabulary and shipped graphs: what the start screen comes before. */
export const runtime: Runtime = createRuntime({
  engine: createWorkerEngine({ dataUrl: 'data/' }),
  registry,
  ownData: ownDataInProcess(),
  shipped: SHIPPED_TEXTS,
})
