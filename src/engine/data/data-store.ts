import type { ContentReader } from '../../contents/content-store.ts'
import { memoryContents } from '../../contents/memory-contents.ts'
import { hashJson } from '../../graph/base/hash.ts'
import type { Numbers } from '../../graph/base/numbers.ts'
import { failed, ok, problem, type Result } from '../../graph/document/problem.ts'
import type { DataPlan, DataStep, DatasetConfig } from '../../graph/plan/plan.ts'
import { cifarSource } from './cifar/cifar.ts'
import { filesInMemory, type KeptFiles } from './cifar/kept-files.ts'
import { unlessMissing } from './data-fault.ts'
import type { DataFiles } from './data-files.ts'
import { DATA_STEP_KINDS } from './data-step-kinds.ts'
import { type Dataset, forNetworks, type Progress } from './dataset.ts'
import { DIGITS, FASHION, idxPictures } from './idx-pictures.ts'
import { type DataSource, lateSource } from './late-source.ts'
import { type DataCache, noCache } from './rendered/data-cache.ts'
import { renderedSource } from './rendered/rendered-source.ts'
import { screwRecipe } from './screws/screw-recipe.ts'
import { createSharedFileCache, type SharedFileCache } from './shared-file-cache.ts'
import type { DataStepKind } from './steps/data-step-kind.ts'
import { streetSignRecipe } from './street-signs/street-sign-recipe.ts'
import { tableRows } from './table-rows.ts'

/** Loads data plans; what several of them share is kept once. */
export interface DataStore {
  /** What people brought: start weights are among it. */
  readonly contents: ContentReader
  /** For a look at some examples: pictures that have to be drawn are drawn when they are asked for. */
  load(plan: DataPlan, progress?: Progress): Promise<Result<Dataset>>
  /** For training: everything that takes long is done first, or until it is stopped. */
  loadAll(plan: DataPlan, progress: Progress, isStopped: () => boolean): Promise<Result<Dataset>>
}

/** Prepared data sets kept at hand, one for every step: a run, its evaluations and what is being looked at. */
const KEPT = 24

export function createDataStore(
  files: DataFiles,
  cache: DataCache = noCache,
  kept: KeptFiles = filesInMemory(),
  sharedFiles: SharedFileCache = createSharedFileCache(),
  contents: ContentReader = memoryContents(),
): DataStore {
  const sources: Sources = {
    digits: idxPictures(files, DIGITS, sharedFiles),
    fashion: idxPictures(files, FASHION, sharedFiles),
    'cifar-10': cifarSource(kept),
    screws: renderedSource(screwRecipe, cache),
    'street-signs': renderedSource(streetSignRecipe, cache),
    table: tableRows,
    awaited: { load: async () => failed(problem('no-such-example', { index: 0, total: 0 })) },
    // Most workers never need what reads people's own data.
    'own-pictures': lateSource(async () =>
      (await import('./own-pictures/own-pictures.ts')).ownPictures(contents),
    ),
    'own-arrays': lateSource(async () =>
      (await import('./own-arrays/own-arrays.ts')).ownArraysSource(contents),
    ),
    'own-table': lateSource(async () => (await import('./own-table-rows.ts')).ownTableRows(contents)),
  }
  const prepared = new Map<string, Dataset<Numbers>>()

  async function load(
    plan: DataPlan,
    progress: Progress = () => {},
    isStopped = () => false,
  ): Promise<Result<Dataset<Numbers>>> {
    const hashes = Array.from({ length: plan.steps.length + 1 }, (_, steps) =>
      hashJson({ ...plan, steps: plan.steps.slice(0, steps) }),
    )
    // From the last step on that was taken before: while a slider moves, what stands before it is kept.
    let taken = hashes.findLastIndex((hash) => prepared.has(hash))
    const begun = prepared.get(hashes[taken] ?? '')
    const loaded = begun ? ok(begun) : await loadFrom(sources, plan.dataset, progress)
    if (!loaded.ok) return loaded
    let dataset = loaded.value
    for (taken = Math.max(0, taken); taken < plan.steps.length; taken++) {
      keep(hashes[taken] as string, dataset)
      const step = plan.steps[taken] as DataStep
      // It looks at every training example before it gives the first one.
      if (step.kind === 'standardise') await dataset.complete?.(progress, isStopped)
      const made = applyStep(dataset, step, hashes[taken + 1] as string)
      if (!made.ok) return made
      dataset = made.value
    }
    keep(hashes[taken] as string, dataset)
    return ok(dataset)
  }

  return {
    contents,
    load: async (plan, progress) => finished(await unlessMissing(() => load(plan, progress))),
    loadAll: (plan, progress, isStopped) =>
      unlessMissing(async () => {
        const loaded = await load(plan, progress, isStopped)
        if (loaded.ok && !isStopped()) await loaded.value.complete?.(progress, isStopped)
        return finished(loaded)
      }),
  }

  function keep(hash: string, dataset: Dataset<Numbers>): void {
    // Once more at the end, as the one used last.
    prepared.delete(hash)
    prepared.set(hash, dataset)
    for (const old of [...prepared.keys()].slice(0, -KEPT)) prepared.delete(old)
  }
}

function finished(loaded: Result<Dataset<Numbers>>): Result<Dataset> {
  return loaded.ok ? ok(forNetworks(loaded.value)) : loaded
}

type Config<K extends DatasetConfig['kind']> = Extract<DatasetConfig, { kind: K }>
type Sources = { readonly [K in DatasetConfig['kind']]: DataSource<Config<K>> }

function loadFrom<K extends DatasetConfig['kind']>(
  sources: Sources,
  config: Config<K>,
  progress: Progress,
): Promise<Result<Dataset<Numbers>>> {
  return sources[config.kind as K].load(config, progress)
}

function applyStep<K extends DataStep['kind']>(
  dataset: Dataset<Numbers>,
  step: Extract<DataStep, { kind: K }>,
  hash: string,
): Result<Dataset<Numbers>> {
  const kind: DataStepKind<K> = DATA_STEP_KINDS[step.kind as K]
  return kind(dataset, step, hash)
}
