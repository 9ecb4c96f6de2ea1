import { hashJson } from '../../graph/hash.ts'
import type { DataPlan, DataStep, DatasetConfig } from '../../graph/plan.ts'
import { ok, type Result } from '../../graph/problem.ts'
import type { DataFiles } from './data-files.ts'
import { DATA_STEP_KINDS } from './data-step-kinds.ts'
import type { Dataset, Progress } from './dataset.ts'
import { DIGITS, FASHION, idxPictures } from './idx-pictures.ts'
import { type DataCache, noCache } from './rendered/data-cache.ts'
import { renderedSource } from './rendered/rendered-source.ts'
import { screwRecipe } from './screws/screw-recipe.ts'
import type { DataStepKind } from './steps/data-step-kind.ts'
import { tableRows } from './table-rows.ts'

/** Loads data plans; what several of them share is kept once. */
export interface DataStore {
  /** For a look at some examples: pictures that have to be drawn are drawn when they are asked for. */
  load(plan: DataPlan, progress?: Progress): Promise<Result<Dataset>>
  /** For training: whatever takes long is done before, or until it is stopped. */
  loadAll(plan: DataPlan, progress: Progress, isStopped: () => boolean): Promise<Result<Dataset>>
}

/** Prepared data sets kept at hand: a run, its evaluations and what is being looked at. */
const KEPT = 8

export function createDataStore(files: DataFiles, cache: DataCache = noCache): DataStore {
  const sources: Sources = {
    digits: idxPictures(files, DIGITS),
    fashion: idxPictures(files, FASHION),
    screws: renderedSource(screwRecipe, cache),
    table: tableRows,
  }
  const prepared = new Map<string, Dataset>()

  async function load(plan: DataPlan, progress: Progress = () => {}): Promise<Result<Dataset>> {
    const hash = hashJson(plan)
    const known = prepared.get(hash)
    if (known) return ok(known)
    const loaded = await loadFrom(sources, plan.dataset, progress)
    if (!loaded.ok) return loaded
    const dataset = plan.steps.reduce(
      (before, step, i) => applyStep(before, step, hashJson({ ...plan, steps: plan.steps.slice(0, i + 1) })),
      loaded.value,
    )
    prepared.set(hash, dataset)
    for (const old of [...prepared.keys()].slice(0, -KEPT)) prepared.delete(old)
    return ok(dataset)
  }

  return {
    load,
    async loadAll(plan, progress, isStopped) {
      const loaded = await load(plan, progress)
      if (loaded.ok && !isStopped()) await loaded.value.complete?.(progress, isStopped)
      return loaded
    },
  }
}

type Config<K extends DatasetConfig['kind']> = Extract<DatasetConfig, { kind: K }>
type Sources = {
  readonly [K in DatasetConfig['kind']]: {
    load(config: Config<K>, progress: Progress): Promise<Result<Dataset>>
  }
}

function loadFrom<K extends DatasetConfig['kind']>(
  sources: Sources,
  config: Config<K>,
  progress: Progress,
): Promise<Result<Dataset>> {
  return sources[config.kind as K].load(config, progress)
}

function applyStep<K extends DataStep['kind']>(
  dataset: Dataset,
  step: Extract<DataStep, { kind: K }>,
  hash: string,
): Dataset {
  const kind: DataStepKind<K> = DATA_STEP_KINDS[step.kind as K]
  return kind(dataset, step, hash)
}
