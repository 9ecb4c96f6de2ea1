import * as v from 'valibot'

export const count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** The class of each example, in order: bytes where there are at most 256 classes. */
export const classes = v.union([v.instance(Uint8Array), v.instance(Uint16Array)]) as v.GenericSchema<
  Uint8Array | Uint16Array
>

/** What a layer looked like in the last step of an epoch: root mean squares over all of its trained numbers. */
export const layerTrace = v.strictObject({
  /** The node it came from. */
  layer: v.string(),
  /** Of the weights after the step. */
  weights: v.number(),
  /** Of the gradients that the step was made of, before any clipping. */
  gradients: v.number(),
  /** Of what the step changed the weights by. */
  updates: v.number(),
})

/** How many of a relu's units, or channels, put out 0 for every example looked at. */
export const reluTrace = v.strictObject({
  layer: v.string(),
  /** As a share, 0 … 1. */
  dead: v.number(),
})

/** What is recorded of the last step of an epoch. */
export const epochLook = v.strictObject({
  learningRate: v.optional(v.number()),
  /** Each layer with weights that are trained. Of most epochs only, where they are short. */
  layers: v.optional(v.array(layerTrace)),
  /** Each layer that ends in relu, in the epochs that tell of layers. */
  relus: v.optional(v.array(reluTrace)),
})

/** What is recorded of a run with each epoch, to be looked at and compared later. */
export const epochTrace = v.strictObject({
  /** Counted from 1. */
  epoch: count,
  /** Milliseconds of training up to the end of this epoch, pauses and measuring left out. */
  trainedMs: v.number(),
  /** The class answered for each example of the validation, in order. */
  answers: v.optional(classes),
  ...epochLook.entries,
})
