import * as v from 'valibot'
import type { Numbers } from '../graph/base/numbers.ts'
import type { Problem } from '../graph/document/problem.ts'
import type { DataPlan, KerasModel } from '../graph/plan/plan.ts'
import { PHOTOGRAPHS } from '../graph/values/photographs.ts'
import { classes, count, epochLook, epochTrace } from './trace-schemas.ts'

/*
 * What crosses the border to a worker and back. The types of protocol.ts and worker-message.ts follow from these
 * schemas, and a field that they do not know is refused: none can be lost on the way without being noticed.
 */

const floats = v.instance(Float32Array) as v.GenericSchema<Float32Array>
const anyFloats = v.union([floats, v.instance(Float64Array)]) as v.GenericSchema<Numbers>
export const part = v.picklist(['train', 'validation', 'test'])
export const shape = v.array(count)

/** A tensor at rest. Big ones are transferred between threads, not copied. */
export const storedTensor = v.strictObject({
  /** `<layer>/<weight>` for weights, `<layer>/<weight>/<slot>` for optimizer slots. */
  name: v.string(),
  shape,
  values: floats,
})

const perEpoch = v.array(v.number())
/** Loss and accuracy per epoch; accuracy stays empty for numbers, the `val` ones without validation. */
export const history = v.strictObject({
  loss: perEpoch,
  accuracy: perEpoch,
  valLoss: perEpoch,
  valAccuracy: perEpoch,
})

/** Its values are those of the sentence that `code` stands for. */
export const problem = v.looseObject({
  code: v.string(),
  severity: v.picklist(['error', 'warning']),
  values: v.record(v.string(), v.any()),
}) as unknown as v.GenericSchema<Problem>

/**
 * Where a run stands: enough to go on as if it had never stopped (the batches of an epoch follow from seed, epoch
 * and step).
 */
export const checkpoint = v.strictObject({
  plan: v.string(),
  /** Completed epochs. */
  epoch: count,
  /** Completed steps of the epoch under way. */
  step: count,
  /** Sums over the steps of the epoch under way: examples, loss × examples, hits. */
  partial: v.tuple([v.number(), v.number(), v.number()]),
  history,
  weights: v.array(storedTensor),
  optimizer: v.array(storedTensor),
  /** Updates made so far. */
  updates: count,
  /** Milliseconds of training so far, pauses left out. */
  trainedMs: v.number(),
  earlyStopping: v.optional(
    v.strictObject({ best: v.number(), bestEpoch: count, bestWeights: v.optional(v.array(storedTensor)) }),
  ),
  /** Of a schedule that waits for a plateau: its rate now, the best so far, epochs waited and still to rest. */
  plateau: v.optional(
    v.strictObject({ rate: v.number(), best: v.optional(v.number()), waited: count, resting: count }),
  ),
  /** Of an epoch whose steps are all trained, and which is not over: what was seen in the last one. */
  look: v.optional(epochLook),
})

/** The plan's own parts were checked when it was compiled; here it only must be one. */
export const network = v.looseObject({
  class_name: v.literal('Functional'),
  config: v.looseObject({}),
}) as unknown as v.GenericSchema<KerasModel>
export const data = v.looseObject({
  dataset: v.looseObject({ kind: v.string() }),
  steps: v.array(v.looseObject({ kind: v.string() })),
}) as unknown as v.GenericSchema<DataPlan>

export const example = v.strictObject({ part, index: v.pipe(v.number(), v.integer()) })

/** Asks a run to show what flows through its layers while it trains. */
export const watch = v.strictObject({
  example,
  /** Only these layers; all where left out. */
  layers: v.optional(v.array(v.string())),
  /** At most this often, in milliseconds. */
  everyMs: v.number(),
})

/** One layer's output for one example, ready to be drawn. */
export const layerActivation = v.strictObject({
  layer: v.string(),
  /** Without the batch: `[height, width, channels]` or `[units]`. */
  shape,
  /** In the layer's own layout, channels last. */
  values: floats,
})

export const activations = v.strictObject({
  run: v.optional(v.string()),
  /** Which example flows: after a change of the watch, one of the watch before may still arrive. */
  example,
  /** The example as the network receives it. */
  input: layerActivation,
  /** Class index or number asked for. */
  target: v.number(),
  layers: v.array(layerActivation),
})

/** Data to be saved as an `.npz`, with the names of its classes. */
export const saveArraysRequest = v.strictObject({ data, names: v.array(v.string()) })

export const samplesRequest = v.strictObject({
  data,
  part,
  indices: v.array(v.number()),
  /** Behind each example, what augmentation makes of it in the first so many epochs. */
  draws: v.optional(count),
})

export const activationsRequest = v.strictObject({
  network,
  data,
  example,
  /** Trained weights; the start weights where left out. */
  weights: v.optional(v.array(storedTensor)),
})

/** Asks a network about examples: raw ones, or one of the data. */
export const predictRequest = v.strictObject({
  network,
  data,
  ask: v.variant('kind', [
    /** `values`: examples as the data set has them before any step, one after another. */
    v.strictObject({ kind: v.literal('raw'), values: anyFloats, count }),
    v.strictObject({ kind: v.literal('example'), example }),
  ]),
  /** Trained weights; the start weights where left out. */
  weights: v.optional(v.array(storedTensor)),
})

/**
 * Asks for all that has to travel with a network that leaves, and for `count` examples of a part with the network's own
 * answers, to tell by whether a file says the same.
 */
export const takeOutRequest = v.strictObject({
  network,
  data,
  /** Trained weights; the start weights where left out. */
  weights: v.optional(v.array(storedTensor)),
  part,
  count,
})

/** A model of TensorFlow.js as its stock loader takes it, and the examples it is asked about: `count × shape`. */
export const layersModelQuestion = v.strictObject({
  topology: v.looseObject({}),
  weights: v.array(storedTensor),
  examples: floats,
  shape,
  count,
})

/** A picture for an experiment: one that ships with the app, or one that the document carries. */
export const pictureRequest = v.variant('kind', [
  v.strictObject({ kind: v.literal('photograph'), name: v.picklist(PHOTOGRAPHS) }),
  v.strictObject({ kind: v.literal('own-picture'), jpeg: v.string() }),
])

/** What a network says about a part of the data. Everything a result node shows follows from it. */
export const evaluation = v.strictObject({
  /** `EvaluationPlan.id`. */
  id: v.string(),
  part,
  examples: count,
  loss: v.number(),
  /** Share of right answers, 0 … 1; missing for numbers. */
  accuracy: v.optional(v.number()),
  /** `examples × outputs`, row by row: probabilities of classes, or predicted numbers. */
  outputs: anyFloats,
  /** Class index, or the number asked for, per example. Numbers are in the unit they are asked for in. */
  targets: anyFloats,
  /** `confusion[actual][predicted]`; missing for numbers. */
  confusion: v.optional(v.array(v.array(count))),
})

/** Why a run ended badly; `problem` carries the sentence. */
export const failureCode = v.picklist([
  'diverged',
  'out-of-memory',
  'data-unavailable',
  /** The checkpoint to go on from does not belong to this network and optimizer. */
  'checkpoint-unusable',
  'backend-lost',
  'crashed',
  /** Nothing came of it, twice. */
  'not-begun',
])

/** What happens in a run, before it is said which run that is. */
export const runEventBody = v.variant('kind', [
  v.strictObject({
    kind: v.literal('preparing'),
    /** `again`: it did not begin, and does so once more from the beginning. */
    stage: v.picklist(['data', 'model', 'again']),
    done: count,
    total: count,
  }),
  v.strictObject({
    kind: v.literal('started'),
    backend: v.string(),
    threads: count,
    epochs: count,
    stepsPerEpoch: count,
    /** Examples that an epoch trains: its last batch may be smaller than the others. */
    examples: v.optional(count),
    /** Where it goes on after a stop; 0 and 0 from the start. */
    epoch: count,
    step: count,
    /** The class of each example of the validation, in order. */
    validation: v.optional(classes),
  }),
  /** After each batch. Epochs and steps count from 1; loss and accuracy are the batch's own. */
  v.strictObject({
    kind: v.literal('batch'),
    epoch: count,
    step: count,
    loss: v.number(),
    accuracy: v.optional(v.number()),
    /** Time of this step, and time left for all epochs by the pace so far, in milliseconds. */
    ms: v.number(),
    msLeft: v.number(),
  }),
  v.strictObject({
    kind: v.literal('epoch'),
    epoch: count,
    /** Means over the epoch's batches, as Keras prints them. */
    loss: v.number(),
    accuracy: v.optional(v.number()),
    valLoss: v.optional(v.number()),
    valAccuracy: v.optional(v.number()),
    trace: v.optional(epochTrace),
  }),
  v.strictObject({ kind: v.picklist(['paused', 'resumed']), epoch: count, step: count }),
  /** After training, while the examples of an evaluation are measured; `msLeft` for all of them. */
  v.strictObject({ kind: v.literal('evaluating'), done: count, total: count, msLeft: v.number() }),
  v.strictObject({ kind: v.literal('evaluated'), evaluation }),
  v.strictObject({ kind: v.literal('failed'), code: failureCode, problem }),
  /** Stopped by a person at a batch boundary. A checkpoint comes before it, unless nothing was there to keep yet. */
  v.strictObject({ kind: v.literal('cancelled'), epoch: count, step: count }),
  v.strictObject({
    kind: v.literal('completed'),
    epochs: count,
    steps: count,
    msPerStep: v.number(),
    history,
    /** Early stopping ended it before all epochs. */
    stoppedEarly: v.boolean(),
  }),
  v.strictObject({ kind: v.literal('checkpoint'), checkpoint }),
])
