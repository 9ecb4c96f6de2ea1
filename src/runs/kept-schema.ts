import * as v from 'valibot'
import { count, moment } from '../storage/stored-records.ts'
import type { KeptLine } from './kept-line.ts'
import { number, status, title } from './run-schema.ts'

const figures = v.looseObject({ loss: v.optional(number), accuracy: v.optional(number) })
const keptLine = v.looseObject({
  run: v.string(),
  trainer: v.string(),
  title,
  name: v.optional(v.string()),
  note: v.optional(v.string()),
  isBaseline: v.optional(v.literal(true)),
  begunAt: moment,
  savedAt: moment,
  status,
  stoppedEarly: v.boolean(),
  plan: v.string(),
  setting: v.optional(v.string()),
  seed: number,
  optimizer: title,
  backend: v.optional(v.string()),
  threads: v.optional(count),
  epoch: count,
  epochs: count,
  msPerStep: v.optional(number),
  trainedMs: v.optional(number),
  weights: count,
  figures: v.looseObject({ training: figures, validation: figures, test: figures }),
  bestEpoch: v.optional(count),
  bestAccuracyEpoch: v.optional(count),
  learningRate: v.optional(number),
  group: v.optional(v.string()),
  variant: v.optional(
    v.looseObject({
      seed: number,
      settings: v.array(v.looseObject({ node: v.string(), param: v.string(), value: v.unknown() })),
    }),
  ),
  bytes: v.looseObject({ data: count, weights: count, graph: count }),
})

/** Whether what a database or a file holds of a kept run is the line of one. */
export function isKeptLine(stored: unknown): stored is KeptLine {
  return v.is(keptLine, stored)
}
