import { fetchedDataFiles } from '../../engine/browser/fetched-data-files.ts'
import { createDataStore } from '../../engine/data/data-store.ts'
import { type EnginePlans, enginePlans } from './engine-plans.ts'
import { inputTime } from './measure-input.ts'
import { memoryAfterRuns } from './measure-memory.ts'
import { pauseLatencies, startUp, stepShares } from './measure-run.ts'
import { type WatchedEngine, watchedEngine } from './watched-engine.ts'

let watched: WatchedEngine
let plans: EnginePlans

/** What the script that drives the browser finds in the page. */
const benchEngine = {
  open(batchnorm: string, augmented: string): void {
    plans = enginePlans(batchnorm, augmented)
    watched = watchedEngine()
  },
  /** As the app does when it opens a project. */
  chooseBackend: () => watched.engine.backend('auto', plans.whole),
  startUp: () => startUp(watched.engine, plans.whole),
  async stepShares(steps: number) {
    const shares = await stepShares(watched.engine, plans.whole, steps)
    const { ms, messages } = watched.reading
    return { ...shares, reading: ms / messages }
  },
  pauseLatencies: (times: number) => pauseLatencies(watched.engine, plans.whole, times),
  async inputTimes() {
    const store = createDataStore(fetchedDataFiles(new URL('../data/', document.baseURI).href))
    const { batchSize } = plans.whole.training
    const plain = await inputTime(store, plans.whole.data, batchSize)
    return { plain, augmented: await inputTime(store, plans.augmented, batchSize) }
  },
  memoryAfterRuns: () => memoryAfterRuns(watched.engine, plans.small, watched.held),
}

declare global {
  interface Window {
    benchEngine: typeof benchEngine
  }
}

Object.assign(globalThis, { benchEngine, isReady: true })
