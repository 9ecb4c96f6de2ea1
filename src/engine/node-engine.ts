import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as tf from '@tensorflow/tfjs-core'
import '@tensorflow/tfjs-backend-cpu'
import type { BackendReport } from './backend/backend-report.ts'
import { createDataStore } from './data/data-store.ts'
import { nodeDataFiles } from './data/node-data-files.ts'
import { createPreviews } from './previews.ts'
import type { Engine, Run, RunRequest } from './protocol.ts'
import { createRunFeed } from './run-feed.ts'
import type { TrainingHost } from './training/run-context.ts'
import { createRunControl } from './training/run-control.ts'
import { train } from './training/train.ts'

export interface NodeEngineOptions {
  /** Folder that holds `digits/`; found beside the package where left out. */
  readonly dataFolder?: string
}

/** The engine in the process it is called in: for the command line and for tests. */
export function createNodeEngine({ dataFolder = findDataFolder() }: NodeEngineOptions = {}): Engine {
  const data = createDataStore(nodeDataFiles(dataFolder))
  const previews = createPreviews(data)
  // Without it tfjs prints advice to use another package.
  tf.enableProdMode()
  const stops = new Set<() => void>()

  return {
    async backend(): Promise<BackendReport> {
      await tf.setBackend('cpu')
      return { chosen: 'cpu', threads: 1, reason: { code: 'only-one', values: {} }, candidates: [] }
    },
    start({ run: id, plan, from }: RunRequest): Run {
      const feed = createRunFeed(id, plan)
      const control = createRunControl()
      stops.add(control.stop)
      const go = async () => {
        await tf.setBackend('cpu')
        const host: TrainingHost = { data, backend: 'cpu', threads: 1, isBackendLost: () => false }
        for await (const body of train(plan, host, control, from)) feed.emit(body)
        stops.delete(control.stop)
      }
      void go()
      return {
        id,
        listen: feed.listen,
        watch: control.setWatch,
        pause: control.pause,
        resume: control.resume,
        stop: control.stop,
      }
    },
    samples: previews.samples,
    activations: previews.activations,
    dispose() {
      for (const stop of stops) stop()
      previews.dispose()
    },
  }
}

/** The data of the source tree, else of the built app, of the package this file belongs to. */
function findDataFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder)
  const source = join(folder, 'public/data')
  return existsSync(source) ? source : join(folder, 'dist/app/data')
}
