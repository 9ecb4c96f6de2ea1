import { hashJson } from '../base/hash.ts'
import type { Json } from '../base/json.ts'
import type { DataPlan, DataStep, DatasetConfig } from '../plan/plan.ts'
import { PARTS, type Part } from '../values/port-value.ts'
import type { PlanPart } from './plan-part.ts'

/** The data set of a plan in the words of its node. What somebody brought is told by its content alone. */
export function sourcePart(dataset: DatasetConfig): PlanPart {
  switch (dataset.kind) {
    case 'own-pictures': {
      const { kind: _, height, width, colour, ...rest } = dataset
      const params = { ...rest, size: [height, width], colour: colour ? 'colour' : 'grey' }
      return { type: 'pictures', params }
    }
    case 'table':
    case 'own-table':
      return { type: 'table', params: { table: { content: hashJson(dataset) } } }
    case 'own-arrays':
      return { type: 'arrays', params: { arrays: { content: hashJson(dataset) } } }
    case 'awaited':
      return { type: 'input', params: {} }
    default: {
      const { kind, ...params } = dataset
      return { type: kind, params: { ...params } }
    }
  }
}

/** The data steps of a plan in the words of their nodes, in order. */
export function stepParts({ dataset, steps }: DataPlan): readonly PlanPart[] {
  let training = trainingExamples(dataset)
  return steps.map((step) => {
    const part = stepPart(step, training)
    training = examplesAfter(step, training)
    return part
  })
}

function stepPart(step: DataStep, training: number | undefined): PlanPart {
  switch (step.kind) {
    case 'divide':
      return { type: 'scale', params: { mode: 'divide', by: step.by } }
    case 'standardise':
      return { type: 'scale', params: { mode: 'standardise', per: step.per ?? 'all' } }
    case 'scale-target':
      return {
        type: 'scale-target',
        params: { mode: step.method, ...(step.method === 'divide' && { by: step.by }) },
      }
    case 'split': {
      const { validation, test, shuffle, seed } = step
      const counts = { validationCount: validation, testCount: test }
      const params = { ...counts, shuffle, ...(shuffle && { seed }) }
      return { type: 'split', params, ...(training && { percents: percentsOf(counts, training) }) }
    }
    case 'resize':
      return { type: 'resize', params: { size: [step.height, step.width], method: step.method } }
    case 'augment':
      return { type: 'augmentation', params: augmentParams(step) }
    case 'take':
    case 'shuffle':
    case 'imbalance': {
      const { kind, parts, ...params } = step
      return { type: kind, params: { ...params, parts: partsWord(parts) } }
    }
    default: {
      const { kind, ...params } = step
      return { type: kind, params: { ...params } }
    }
  }
}

/** A fifth stays a fifth where other examples arrive, and is then no other split. */
function percentsOf(counts: Readonly<Record<string, number>>, training: number): PlanPart['percents'] {
  const percent = (count: number) => (100 * count) / training
  const spans = Object.entries(counts).map(([name, count]) => [
    name,
    [percent(count - 0.5), percent(count + 0.5)],
  ])
  return Object.fromEntries(spans)
}

function augmentParams(step: DataStep & { kind: 'augment' }): PlanPart['params'] {
  const { kind: _, widthShift, heightShift, value, ...rest } = step
  const shift: PlanPart['params'] =
    widthShift >= 1 || heightShift >= 1
      ? { shiftIn: 'pixels', widthPixels: widthShift, heightPixels: heightShift }
      : { shiftIn: 'share', widthShift, heightShift }
  return { ...rest, ...shift, ...(rest.fill === 'constant' && { value }) }
}

function partsWord(parts: readonly Part[]): Json {
  return parts.length === PARTS.length ? 'all' : parts.join()
}

/** Training examples of a data set, as far as the plan tells. */
function trainingExamples(dataset: DatasetConfig): number | undefined {
  if (dataset.kind === 'table') return dataset.inputs.length
  return 'train' in dataset ? dataset.train : undefined
}

function examplesAfter(step: DataStep, training: number | undefined): number | undefined {
  if (training === undefined) return undefined
  switch (step.kind) {
    case 'split':
      return training - step.validation - step.test
    case 'take':
      return step.parts.includes('train') ? Math.min(training, step.count) : training
    case 'select-classes':
    case 'imbalance':
      return undefined
    default:
      return training
  }
}
