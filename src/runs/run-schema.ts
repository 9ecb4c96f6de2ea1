import * as v from 'valibot'
import { isJsonObject } from '../graph/base/json.ts'
import { count, text } from '../storage/stored-records.ts'
import type { RunStatus } from './run-state.ts'

/** What a node was called: by a person, or by its type. */
export const title = v.union([v.looseObject({ kind: v.literal('title'), type: v.string() }), text])
/** A run that diverged has losses that are no numbers. */
export const number = v.custom<number>((value) => typeof value === 'number')
export const status = v.picklist([
  'preparing',
  'running',
  'paused',
  'stopping',
  'evaluating',
  'stopped',
  'failed',
  'completed',
] satisfies readonly RunStatus[])
const numbers = v.array(number)
const numberLists = v.custom<ArrayLike<number>>(
  (value) => (Array.isArray(value) || ArrayBuffer.isView(value)) && !(value instanceof DataView),
)
const history = v.looseObject({
  loss: numbers,
  accuracy: numbers,
  valLoss: numbers,
  valAccuracy: numbers,
})
const classes = v.union([v.instance(Uint8Array), v.instance(Uint16Array)])
const layer = v.looseObject({
  layer: v.string(),
  weights: number,
  gradients: number,
  updates: number,
})
const relu = v.looseObject({ layer: v.string(), dead: number })
const look = v.looseObject({
  learningRate: v.optional(number),
  layers: v.optional(v.array(layer)),
  relus: v.optional(v.array(relu)),
})
const trace = v.looseObject({
  epoch: count,
  trainedMs: number,
  answers: v.optional(classes),
  ...look.entries,
})
const plan = v.looseObject({
  hash: v.string(),
  trainer: v.string(),
  inputShape: v.array(count),
  outputs: count,
  target: v.picklist(['classes', 'numbers']),
  network: v.looseObject({}),
  data: v.looseObject({}),
  optimizer: v.looseObject({}),
  training: v.looseObject({ epochs: count }),
  seed: number,
  evaluations: v.array(v.looseObject({ id: v.string(), part: v.string(), data: v.looseObject({}) })),
})
const evaluation = v.looseObject({
  id: v.string(),
  part: v.string(),
  examples: count,
  loss: number,
  accuracy: v.optional(number),
  outputs: numberLists,
  targets: numberLists,
  confusion: v.optional(v.array(numbers)),
})
export const problem = v.looseObject({
  code: v.string(),
  severity: v.picklist(['error', 'warning']),
  values: v.record(v.string(), v.unknown()),
})
const state = v.looseObject({
  run: v.string(),
  plan,
  optimizer: title,
  status,
  backend: v.optional(v.string()),
  threads: v.optional(count),
  prepared: number,
  stepsPerEpoch: count,
  examples: v.optional(count),
  epoch: count,
  step: count,
  history,
  trace: v.optional(v.array(trace)),
  validation: v.optional(classes),
  loss: v.optional(number),
  accuracy: v.optional(number),
  msPerStep: v.optional(number),
  evaluations: v.array(evaluation),
  problem: v.optional(problem),
  failure: v.optional(v.string()),
  stoppedEarly: v.boolean(),
  checkpoint: v.optional(v.looseObject({ epoch: count, step: count })),
})
const curve = v.looseObject({
  at: numbers,
  loss: numbers,
  accuracy: numbers,
  stride: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  inLast: count,
})
const progress = v.looseObject({ state, curve })
const storedRun = v.looseObject({ ...progress.entries, before: v.optional(progress) })

/** Whether what a database kept of a run is one that the page can show. */
export function isStoredRun(stored: unknown): boolean {
  return v.is(storedRun, stored)
}

const tensor = v.pipe(
  v.looseObject({ name: v.string(), shape: v.array(count), values: v.instance(Float32Array) }),
  v.check(({ shape, values }) => values.length === shape.reduce((size, length) => size * length, 1)),
)
const checkpoint = v.looseObject({
  plan: v.string(),
  epoch: count,
  step: count,
  partial: v.array(number),
  history,
  weights: v.array(tensor),
  optimizer: v.array(tensor),
  updates: count,
  look: v.optional(look),
})

/** Whether what a database kept of weights is a checkpoint whose numbers are all there. */
export function isCheckpoint(stored: unknown): boolean {
  return isJsonObject(stored) && v.is(checkpoint, stored)
}
