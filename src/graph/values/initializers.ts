import type { JsonObject } from '../base/json.ts'

export const INITIALIZERS = [
  'glorot-uniform',
  'glorot-normal',
  'he-uniform',
  'he-normal',
  'random-uniform',
  'random-normal',
  'zeros',
  'constant',
] as const

/** How weights begin: the name, and the one number some of them have (value, bound or standard deviation). */
export interface Initializer {
  readonly kind: (typeof INITIALIZERS)[number]
  readonly amount?: number
}

/** Keras's default for kernels; the compiler fills in the seed. */
export const GLOROT_UNIFORM: JsonObject = { class_name: 'GlorotUniform', config: { seed: null } }
export const ZEROS: JsonObject = { class_name: 'Zeros', config: {} }
export const ONES: JsonObject = { class_name: 'Ones', config: {} }

/** Keras's standard deviation and bound where a layer names none. */
export const STANDARD_AMOUNT = 0.05

/**
 * An initializer as Keras writes it (https://keras.io/api/layers/initializers/). `seed: null` is filled in by the
 * compiler.
 */
export function initializerConfig({ kind, amount = STANDARD_AMOUNT }: Initializer): JsonObject {
  switch (kind) {
    case 'glorot-uniform':
      return GLOROT_UNIFORM
    case 'glorot-normal':
      return { class_name: 'GlorotNormal', config: { seed: null } }
    case 'he-uniform':
      return { class_name: 'HeUniform', config: { seed: null } }
    case 'he-normal':
      return { class_name: 'HeNormal', config: { seed: null } }
    case 'random-uniform':
      return { class_name: 'RandomUniform', config: { minval: -amount, maxval: amount, seed: null } }
    case 'random-normal':
      return { class_name: 'RandomNormal', config: { mean: 0, stddev: amount, seed: null } }
    case 'zeros':
      return ZEROS
    case 'constant':
      return { class_name: 'Constant', config: { value: amount } }
  }
}
