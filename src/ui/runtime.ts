import { registry } from '../../nodes/registry.ts'
import { browserContents } from '../contents/browser-contents.ts'
import { fetchedContents } from '../contents/fetched-contents.ts'
import { withShipped } from '../contents/with-shipped.ts'
import { createWorkerEngine } from '../engine/browser/client.ts'
import { writeInWorker } from '../export/workers/write-in-worker.ts'
import { check } from '../graph/check/check.ts'
import { createIntake } from '../intake/create-intake.ts'
import { workerHands } from '../intake/workers/worker-hands.ts'
import { createRuntime, type Runtime } from '../session/workspace/runtime.ts'
import { lateModule } from './base/late/late-module.ts'
import { SHIPPED_TEXTS } from './start/shipped-texts.ts'

const tidy = lateModule('layout/tidy/tidied', () => import('./layout/tidy/tidied.ts'))
const shipped = fetchedContents(new URL('data/contents/', document.baseURI).href)

/** Engine, vocabulary and shipped graphs: what the start screen comes before. */
export const runtime: Runtime = createRuntime({
  engine: createWorkerEngine({ dataUrl: 'data/' }),
  registry,
  ownData: { contents: withShipped(browserContents(), shipped), intake: createIntake(workerHands()) },
  shipped: SHIPPED_TEXTS,
  writeNetworks: writeInWorker,
  async arrange(document) {
    const late = await tidy.load()
    return late.kind === 'ready' ? late.module.tidied(check(document, registry)) : document
  },
})
